<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1.0">
  <NamedLayer>
    <se:Name>localita-suolo</se:Name>
    <UserStyle>
      <se:Name>localita-suolo</se:Name>
      <se:Description>
        <se:Title>Località: suolo</se:Title>
        <se:Abstract>Le località come terra emersa; quelle lagunari restano acqua.</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>centro</se:Name>
          <se:Description>
            <se:Title>Centro storico e isole abitate</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>sestiere</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Sant'Elena</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Tronchetto</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Sacca Fisola</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Isola San Giorgio</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Murano</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Burano</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:Or>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#F3EADB</se:SvgParameter>
            </se:Fill>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>industria</se:Name>
          <se:Description>
            <se:Title>Zona industriale, porto e aeroporto</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Marghera Zona Industriale</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Aeroporto</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Isola delle Tresse</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#EDEAE4</se:SvgParameter>
            </se:Fill>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>verde</se:Name>
          <se:Description>
            <se:Title>Isole coltivate e verdi</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Sant'Erasmo</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Vignole</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Torcello</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Mazzorbo</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Mazzorbetto</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Lazzaretto Nuovo</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Isola San Francesco del Deserto</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Isola San Giacomo in Paludo</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#EEF1DC</se:SvgParameter>
            </se:Fill>
          </se:PolygonSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>terra</se:Name>
          <se:Description>
            <se:Title>Terra</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Not>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Laguna*</ogc:Literal></ogc:PropertyIsLike>
              </ogc:Not>
              <ogc:Not>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>sestiere</ogc:PropertyName><ogc:Literal>true</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Not>
              <ogc:Not>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Sant'Elena</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Tronchetto</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Sacca Fisola</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Isola San Giorgio</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Murano</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Burano</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Marghera Zona Industriale</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Aeroporto</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Isola delle Tresse</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Sant'Erasmo</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Vignole</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Torcello</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Mazzorbo</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Mazzorbetto</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Lazzaretto Nuovo</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Isola San Francesco del Deserto</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Isola San Giacomo in Paludo</ogc:Literal></ogc:PropertyIsEqualTo>
                </ogc:Or>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#F7F3E9</se:SvgParameter>
            </se:Fill>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
