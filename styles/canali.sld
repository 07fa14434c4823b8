<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1.0">
  <NamedLayer>
    <se:Name>canali</se:Name>
    <UserStyle>
      <se:Name>canali</se:Name>
      <se:Description>
        <se:Title>Canali</se:Title>
        <se:Abstract>Canali e rii come superfici, con il nome dove c'è posto.</se:Abstract>
      </se:Description>
      <!-- La riva sta sotto: il riempimento che segue copre i confini fra un canale e l'altro. -->
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>riva</se:Name>
          <se:Description>
            <se:Title>Riva</se:Title>
          </se:Description>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#95C0D4</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.6</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>acqua</se:Name>
          <se:Description>
            <se:Title>Canali e rii</se:Title>
          </se:Description>
          <se:PolygonSymbolizer>
            <se:Fill>
              <se:SvgParameter name="fill">#B3D5E4</se:SvgParameter>
            </se:Fill>
          </se:PolygonSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
