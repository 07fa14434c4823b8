<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1.0">
  <NamedLayer>
    <se:Name>strade-suolo</se:Name>
    <UserStyle>
      <se:Name>strade-suolo</se:Name>
      <se:Description>
        <se:Title>Strade: suolo presunto</se:Title>
        <se:Abstract>Una fascia di terra lungo le strade dove la fonte non ha il poligono della terra (Pellestrina, dighe, ponte della Libertà).</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>fascia</se:Name>
          <se:Description>
            <se:Title>Suolo presunto</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsNull><ogc:PropertyName>localita</ogc:PropertyName></ogc:PropertyIsNull>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Lido - Pellestrina</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#F7F3E9</se:SvgParameter>
              <se:SvgParameter name="stroke-width">170</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>ponte</se:Name>
          <se:Description>
            <se:Title>Ponte translagunare</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>localita</ogc:PropertyName><ogc:Literal>Laguna*</ogc:Literal></ogc:PropertyIsLike>
              <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Via della Libertà*</ogc:Literal></ogc:PropertyIsLike>
            </ogc:And>
          </ogc:Filter>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#E4DCCB</se:SvgParameter>
              <se:SvgParameter name="stroke-width">26</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
          <se:VendorOption name="inclusion">mapOnly</se:VendorOption>
        </se:Rule>
      </se:FeatureTypeStyle>
      <!-- Pellestrina non ha una località da cui prendere il nome. -->
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>nome</se:Name>
          <se:Description>
            <se:Title>Pellestrina</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsNull><ogc:PropertyName>localita</ogc:PropertyName></ogc:PropertyIsNull>
              <ogc:PropertyIsNull><ogc:PropertyName>ponte</ogc:PropertyName></ogc:PropertyIsNull>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Lido - Pellestrina</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>6000</se:MinScaleDenominator>
          <se:MaxScaleDenominator>300000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label>Pellestrina</se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">11.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:LinePlacement/>
            </se:LabelPlacement>
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
            <se:VendorOption name="followLine">yes</se:VendorOption>
            <se:VendorOption name="group">yes</se:VendorOption>
            <se:VendorOption name="maxDisplacement">400</se:VendorOption>
            <se:VendorOption name="maxAngleDelta">15</se:VendorOption>
            <se:VendorOption name="minGroupDistance">900</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
