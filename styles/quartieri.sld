<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1.0">
  <NamedLayer>
    <se:Name>quartieri</se:Name>
    <UserStyle>
      <se:Name>quartieri</se:Name>
      <se:Description>
        <se:Title>Quartieri</se:Title>
        <se:Abstract>Confini e nomi dei quartieri anteriori al 2005.</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>confine</se:Name>
          <se:Description>
            <se:Title>Confine di quartiere</se:Title>
          </se:Description>
          <se:PolygonSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#A04000</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.3</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">5 3</se:SvgParameter>
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
          <se:MinScaleDenominator>8000</se:MinScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>nome</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">11</se:SvgParameter>
            </se:Font>
            <se:Halo>
              <se:Radius>2</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#873600</se:SvgParameter>
            </se:Fill>
            <se:Priority>220</se:Priority>
            <se:VendorOption name="maxDisplacement">60</se:VendorOption>
            <se:VendorOption name="goodnessOfFit">0</se:VendorOption>
            <se:VendorOption name="autoWrap">140</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
