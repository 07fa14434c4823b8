/// Style documents that the tests read.
enum Samples {
    static func rule(_ body: String) -> [UInt8] {
        Array(
            """
            <StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se"
              xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
              <NamedLayer><se:Name>calli</se:Name><UserStyle><se:FeatureTypeStyle>
                <se:Rule>\(body)</se:Rule>
              </se:FeatureTypeStyle></UserStyle></NamedLayer>
            </StyledLayerDescriptor>
            """.utf8)
    }

    static let old = Array(
        """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
          <NamedLayer><Name>portoni</Name><UserStyle><Title>Portoni</Title><IsDefault>1</IsDefault><FeatureTypeStyle>
            <Rule>
              <Name>attivi</Name><Title>Attivi</Title>
              <ogc:Filter><ogc:And>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>dime:stato</ogc:PropertyName><ogc:Literal>attivo</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsLike wildCard="%" singleChar="_" escape="!"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>Ca!%_%</ogc:Literal></ogc:PropertyIsLike>
              </ogc:And></ogc:Filter>
              <MaxScaleDenominator>5000</MaxScaleDenominator>
              <PointSymbolizer><Graphic>
                <Mark><WellKnownName>circle</WellKnownName>
                  <Fill><CssParameter name="fill">
                    <ogc:Literal>#095ee6</ogc:Literal>
                  </CssParameter><CssParameter name="fill-opacity">0.25</CssParameter></Fill>
                  <Stroke><CssParameter name="stroke-width">2</CssParameter></Stroke></Mark>
                <Size><ogc:Mul><ogc:PropertyName>larghezza</ogc:PropertyName><ogc:Literal>2</ogc:Literal></ogc:Mul></Size>
                <Rotation><ogc:PropertyName>angolo</ogc:PropertyName></Rotation>
              </Graphic></PointSymbolizer>
              <TextSymbolizer>
                <Label><ogc:PropertyName>civico</ogc:PropertyName> / <ogc:PropertyName>esponente</ogc:PropertyName></Label>
                <Font><CssParameter name="font-family">'Open Sans', Arial</CssParameter>
                  <CssParameter name="font-weight">bold</CssParameter><CssParameter name="font-size">12</CssParameter></Font>
                <LabelPlacement><PointPlacement><AnchorPoint><AnchorPointX>0.5</AnchorPointX><AnchorPointY>0</AnchorPointY></AnchorPoint>
                  <Displacement><DisplacementX>0</DisplacementX><DisplacementY>5</DisplacementY></Displacement></PointPlacement></LabelPlacement>
                <Halo><Radius>1.5</Radius><Fill><CssParameter name="fill">#FFFFFF</CssParameter></Fill></Halo>
                <Fill><CssParameter name="fill">#111111</CssParameter></Fill>
                <VendorOption name="spaceAround">4</VendorOption>
                <VendorOption name="group">yes</VendorOption>
              </TextSymbolizer>
            </Rule>
            <Rule><Name>altri</Name><ElseFilter/><PointSymbolizer><Graphic/></PointSymbolizer></Rule>
          </FeatureTypeStyle></UserStyle></NamedLayer>
        </StyledLayerDescriptor>
        """.utf8)

    static let new = rule(
        """
        <se:Name>rive</se:Name>
        <se:Description><se:Title>Rive &amp; fondamente</se:Title><se:Abstract>Bordi d'acqua</se:Abstract></se:Description>
        <ogc:Filter><ogc:Or>
          <ogc:PropertyIsBetween><ogc:PropertyName>larghezza</ogc:PropertyName>
            <ogc:LowerBoundary><ogc:Literal>1</ogc:Literal></ogc:LowerBoundary>
            <ogc:UpperBoundary><ogc:Literal>2.5</ogc:Literal></ogc:UpperBoundary></ogc:PropertyIsBetween>
          <ogc:Not><ogc:PropertyIsNull><ogc:PropertyName>nome</ogc:PropertyName></ogc:PropertyIsNull></ogc:Not>
        </ogc:Or></ogc:Filter>
        <se:MinScaleDenominator>100</se:MinScaleDenominator>
        <se:MaxScaleDenominator>2500.5</se:MaxScaleDenominator>
        <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
          <se:Stroke><se:SvgParameter name="stroke">#336699</se:SvgParameter>
            <se:SvgParameter name="stroke-width">1.5</se:SvgParameter>
            <se:SvgParameter name="stroke-linejoin">bevel</se:SvgParameter>
            <se:SvgParameter name="stroke-linecap">square</se:SvgParameter>
            <se:SvgParameter name="stroke-dasharray">4 2</se:SvgParameter></se:Stroke>
          <se:PerpendicularOffset>-2</se:PerpendicularOffset>
        </se:LineSymbolizer>
        <se:PolygonSymbolizer>
          <se:Fill><se:GraphicFill><se:Graphic><se:Mark><se:WellKnownName>shape://slash</se:WellKnownName>
            <se:Stroke><se:SvgParameter name="stroke">#00aa00</se:SvgParameter></se:Stroke></se:Mark>
            <se:Size>8</se:Size></se:Graphic></se:GraphicFill></se:Fill>
        </se:PolygonSymbolizer>
        <se:TextSymbolizer>
          <se:Label><ogc:Function name="Concatenate"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*</ogc:Literal></ogc:Function></se:Label>
          <se:LabelPlacement><se:LinePlacement><se:PerpendicularOffset>6</se:PerpendicularOffset>
            <se:IsRepeated>true</se:IsRepeated><se:Gap>120</se:Gap></se:LinePlacement></se:LabelPlacement>
          <se:Priority>200</se:Priority>
          <se:VendorOption name="followLine">true</se:VendorOption>
          <se:VendorOption name="maxAngleDelta">30</se:VendorOption>
        </se:TextSymbolizer>
        """)
}
