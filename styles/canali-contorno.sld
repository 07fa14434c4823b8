<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1.0">
  <NamedLayer>
    <se:Name>canali-contorno</se:Name>
    <UserStyle>
      <se:Name>canali-contorno</se:Name>
      <se:Description>
        <se:Title>Canali: contorno</se:Title>
        <se:Abstract>Solo la linea di riva, per sovrapporre i canali ad altre carte.</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>riva</se:Name>
          <se:Description>
            <se:Title>Riva</se:Title>
          </se:Description>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#E8F3F8</se:SvgParameter>
            </se:Fill>
            <se:Stroke>
              <se:SvgParameter name="stroke">#5B9BBB</se:SvgParameter>
              <se:SvgParameter name="stroke-width">0.8</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>nome</se:Name>
          <se:Description>
            <se:Title>Nome</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Not>
              <ogc:PropertyIsNull><ogc:PropertyName>nome</ogc:PropertyName></ogc:PropertyIsNull>
            </ogc:Not>
          </ogc:Filter>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:Function name="titlecase"><ogc:PropertyName>nome</ogc:PropertyName></ogc:Function></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
              <se:SvgParameter name="font-style">italic</se:SvgParameter>
            </se:Font>
            <se:Halo>
              <se:Radius>1.5</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#F2F8FB</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#2C6A8E</se:SvgParameter>
            </se:Fill>
            <se:Priority>200</se:Priority>
            <se:VendorOption name="maxDisplacement">30</se:VendorOption>
            <se:VendorOption name="goodnessOfFit">0.2</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
