<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1.0">
  <NamedLayer>
    <se:Name>quartieri-nomi</se:Name>
    <UserStyle>
      <se:Name>quartieri-nomi</se:Name>
      <se:Description>
        <se:Title>Quartieri: nomi</se:Title>
        <se:Abstract>I nomi dei luoghi che non hanno una località: Pellestrina.</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>pellestrina</se:Name>
          <se:Description>
            <se:Title>Pellestrina</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Pellestrina*</ogc:Literal></ogc:PropertyIsLike>
          </ogc:Filter>
          <se:MinScaleDenominator>6000</se:MinScaleDenominator>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label>Pellestrina</se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">11.5</se:SvgParameter>
            </se:Font>
            <se:Halo>
              <se:Radius>1.8</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#5C5247</se:SvgParameter>
            </se:Fill>
            <se:Priority>500</se:Priority>
            <se:VendorOption name="maxDisplacement">60</se:VendorOption>
            <se:VendorOption name="goodnessOfFit">0</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
