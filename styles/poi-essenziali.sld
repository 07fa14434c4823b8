<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1.0">
  <NamedLayer>
    <se:Name>poi-essenziali</se:Name>
    <UserStyle>
      <se:Name>poi-essenziali</se:Name>
      <se:Description>
        <se:Title>Punti di interesse essenziali</se:Title>
        <se:Abstract>I luoghi che servono a orientarsi; negozi, bar e alberghi solo da vicinissimo.</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>imbarcaderi-2</se:Name>
          <se:Description>
            <se:Title>Imbarcaderi</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=ferry_terminal</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:MinScaleDenominator>4500</se:MinScaleDenominator>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.5 -0.06, 0.5 -0.06, 0.3 -0.42, -0.34 -0.42, -0.5 -0.06)), ((-0.28 0.04, 0.24 0.04, 0.24 0.36, -0.28 0.36, -0.28 0.04)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>6.72</se:Size>
            </se:Graphic>
            <se:Priority>390</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">3</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>imbarcaderi-3</se:Name>
          <se:Description>
            <se:Title>Imbarcaderi</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=ferry_terminal</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.5 -0.06, 0.5 -0.06, 0.3 -0.42, -0.34 -0.42, -0.5 -0.06)), ((-0.28 0.04, 0.24 0.04, 0.24 0.36, -0.28 0.36, -0.28 0.04)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.28</se:Size>
            </se:Graphic>
            <se:Priority>390</se:Priority>
            <se:VendorOption name="autoWrap">110</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>stazioni-1</se:Name>
          <se:Description>
            <se:Title>Trasporti</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>building=train_station</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
              <ogc:Or>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Basilica *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Palazzo Ducale</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Ponte di Rialto</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Teatro La Fenice</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Gallerie dell*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Stazione *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Piazzale Roma</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Arsenale di *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Santa Maria della Salute</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Chiesa del Redentore</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Madonna dell*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Palazzo Grassi</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Ca' d'Oro</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Scuola Grande di San Rocco</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Molino Stucky</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Museo Correr</ogc:Literal></ogc:PropertyIsLike>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>9000</se:MinScaleDenominator>
          <se:MaxScaleDenominator>20000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.4 -0.2, 0.4 -0.2, 0.4 0.34, 0.24 0.5, -0.24 0.5, -0.4 0.34, -0.4 -0.2), (-0.26 0.1, 0.26 0.1, 0.26 0.34, -0.26 0.34, -0.26 0.1)), ((-0.46 -0.5, -0.28 -0.5, -0.14 -0.26, -0.32 -0.26, -0.46 -0.5)), ((0.46 -0.5, 0.28 -0.5, 0.14 -0.26, 0.32 -0.26, 0.46 -0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>6.72</se:Size>
            </se:Graphic>
            <se:Priority>695</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">5</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>stazioni-2</se:Name>
          <se:Description>
            <se:Title>Trasporti</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>building=train_station</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>4500</se:MinScaleDenominator>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.4 -0.2, 0.4 -0.2, 0.4 0.34, 0.24 0.5, -0.24 0.5, -0.4 0.34, -0.4 -0.2), (-0.26 0.1, 0.26 0.1, 0.26 0.34, -0.26 0.34, -0.26 0.1)), ((-0.46 -0.5, -0.28 -0.5, -0.14 -0.26, -0.32 -0.26, -0.46 -0.5)), ((0.46 -0.5, 0.28 -0.5, 0.14 -0.26, 0.32 -0.26, 0.46 -0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>6.72</se:Size>
            </se:Graphic>
            <se:Priority>395</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">3</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>stazioni-3</se:Name>
          <se:Description>
            <se:Title>Trasporti</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>building=train_station</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.4 -0.2, 0.4 -0.2, 0.4 0.34, 0.24 0.5, -0.24 0.5, -0.4 0.34, -0.4 -0.2), (-0.26 0.1, 0.26 0.1, 0.26 0.34, -0.26 0.34, -0.26 0.1)), ((-0.46 -0.5, -0.28 -0.5, -0.14 -0.26, -0.32 -0.26, -0.46 -0.5)), ((0.46 -0.5, 0.28 -0.5, 0.14 -0.26, 0.32 -0.26, 0.46 -0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.28</se:Size>
            </se:Graphic>
            <se:Priority>395</se:Priority>
            <se:VendorOption name="autoWrap">110</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>trasporto-1</se:Name>
          <se:Description>
            <se:Title>Trasporti</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=bus_station</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
              <ogc:Or>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Basilica *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Palazzo Ducale</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Ponte di Rialto</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Teatro La Fenice</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Gallerie dell*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Stazione *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Piazzale Roma</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Arsenale di *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Santa Maria della Salute</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Chiesa del Redentore</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Madonna dell*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Palazzo Grassi</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Ca' d'Oro</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Scuola Grande di San Rocco</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Molino Stucky</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Museo Correr</ogc:Literal></ogc:PropertyIsLike>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>9000</se:MinScaleDenominator>
          <se:MaxScaleDenominator>20000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.42 -0.34, 0.42 -0.34, 0.42 0.4, 0.32 0.5, -0.32 0.5, -0.42 0.4, -0.42 -0.34), (-0.28 0.04, 0.28 0.04, 0.28 0.34, -0.28 0.34, -0.28 0.04)), ((-0.34 -0.5, -0.16 -0.5, -0.16 -0.34, -0.34 -0.34, -0.34 -0.5)), ((0.34 -0.5, 0.16 -0.5, 0.16 -0.34, 0.34 -0.34, 0.34 -0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>6.72</se:Size>
            </se:Graphic>
            <se:Priority>685</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">5</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>trasporto-2</se:Name>
          <se:Description>
            <se:Title>Trasporti</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=bus_station</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>4500</se:MinScaleDenominator>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.42 -0.34, 0.42 -0.34, 0.42 0.4, 0.32 0.5, -0.32 0.5, -0.42 0.4, -0.42 -0.34), (-0.28 0.04, 0.28 0.04, 0.28 0.34, -0.28 0.34, -0.28 0.04)), ((-0.34 -0.5, -0.16 -0.5, -0.16 -0.34, -0.34 -0.34, -0.34 -0.5)), ((0.34 -0.5, 0.16 -0.5, 0.16 -0.34, 0.34 -0.34, 0.34 -0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>6.72</se:Size>
            </se:Graphic>
            <se:Priority>385</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">3</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>trasporto-3</se:Name>
          <se:Description>
            <se:Title>Trasporti</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=bus_station</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#1A5276</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.42 -0.34, 0.42 -0.34, 0.42 0.4, 0.32 0.5, -0.32 0.5, -0.42 0.4, -0.42 -0.34), (-0.28 0.04, 0.28 0.04, 0.28 0.34, -0.28 0.34, -0.28 0.04)), ((-0.34 -0.5, -0.16 -0.5, -0.16 -0.34, -0.34 -0.34, -0.34 -0.5)), ((0.34 -0.5, 0.16 -0.5, 0.16 -0.34, 0.34 -0.34, 0.34 -0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.28</se:Size>
            </se:Graphic>
            <se:Priority>385</se:Priority>
            <se:VendorOption name="autoWrap">110</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>cultura-1</se:Name>
          <se:Description>
            <se:Title>Musei e cultura</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=museum</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=gallery</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=arts_centre</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
              <ogc:Or>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Basilica *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Palazzo Ducale</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Ponte di Rialto</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Teatro La Fenice</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Gallerie dell*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Stazione *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Piazzale Roma</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Arsenale di *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Santa Maria della Salute</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Chiesa del Redentore</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Madonna dell*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Palazzo Grassi</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Ca' d'Oro</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Scuola Grande di San Rocco</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Molino Stucky</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Museo Correr</ogc:Literal></ogc:PropertyIsLike>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>9000</se:MinScaleDenominator>
          <se:MaxScaleDenominator>20000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.5 0.2, 0.5 0.2, 0 0.5, -0.5 0.2)), ((-0.42 -0.28, -0.24 -0.28, -0.24 0.12, -0.42 0.12, -0.42 -0.28)), ((-0.09 -0.28, 0.09 -0.28, 0.09 0.12, -0.09 0.12, -0.09 -0.28)), ((0.24 -0.28, 0.42 -0.28, 0.42 0.12, 0.24 0.12, 0.24 -0.28)), ((-0.5 -0.5, 0.5 -0.5, 0.5 -0.36, -0.5 -0.36, -0.5 -0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>6.72</se:Size>
            </se:Graphic>
            <se:Priority>645</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">5</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>cultura-2</se:Name>
          <se:Description>
            <se:Title>Musei e cultura</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=museum</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=gallery</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=arts_centre</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>4500</se:MinScaleDenominator>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.5 0.2, 0.5 0.2, 0 0.5, -0.5 0.2)), ((-0.42 -0.28, -0.24 -0.28, -0.24 0.12, -0.42 0.12, -0.42 -0.28)), ((-0.09 -0.28, 0.09 -0.28, 0.09 0.12, -0.09 0.12, -0.09 -0.28)), ((0.24 -0.28, 0.42 -0.28, 0.42 0.12, 0.24 0.12, 0.24 -0.28)), ((-0.5 -0.5, 0.5 -0.5, 0.5 -0.36, -0.5 -0.36, -0.5 -0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>6.72</se:Size>
            </se:Graphic>
            <se:Priority>345</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">3</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>cultura-3</se:Name>
          <se:Description>
            <se:Title>Musei e cultura</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=museum</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=gallery</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=arts_centre</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.5 0.2, 0.5 0.2, 0 0.5, -0.5 0.2)), ((-0.42 -0.28, -0.24 -0.28, -0.24 0.12, -0.42 0.12, -0.42 -0.28)), ((-0.09 -0.28, 0.09 -0.28, 0.09 0.12, -0.09 0.12, -0.09 -0.28)), ((0.24 -0.28, 0.42 -0.28, 0.42 0.12, 0.24 0.12, 0.24 -0.28)), ((-0.5 -0.5, 0.5 -0.5, 0.5 -0.36, -0.5 -0.36, -0.5 -0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.28</se:Size>
            </se:Graphic>
            <se:Priority>345</se:Priority>
            <se:VendorOption name="autoWrap">110</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>spettacolo-1</se:Name>
          <se:Description>
            <se:Title>Teatri e cinema</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=theatre</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=cinema</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
              <ogc:Or>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Basilica *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Palazzo Ducale</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Ponte di Rialto</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Teatro La Fenice</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Gallerie dell*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Stazione *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Piazzale Roma</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Arsenale di *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Santa Maria della Salute</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Chiesa del Redentore</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Madonna dell*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Palazzo Grassi</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Ca' d'Oro</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Scuola Grande di San Rocco</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Molino Stucky</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Museo Correr</ogc:Literal></ogc:PropertyIsLike>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>9000</se:MinScaleDenominator>
          <se:MaxScaleDenominator>20000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>star</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.44</se:Size>
              <se:Displacement>
                <se:DisplacementX>0</se:DisplacementX>
                <se:DisplacementY>0.4</se:DisplacementY>
              </se:Displacement>
            </se:Graphic>
            <se:Priority>644</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">5</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>spettacolo-2</se:Name>
          <se:Description>
            <se:Title>Teatri e cinema</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=theatre</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=cinema</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>4500</se:MinScaleDenominator>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>star</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.44</se:Size>
              <se:Displacement>
                <se:DisplacementX>0</se:DisplacementX>
                <se:DisplacementY>0.4</se:DisplacementY>
              </se:Displacement>
            </se:Graphic>
            <se:Priority>344</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">3</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>spettacolo-3</se:Name>
          <se:Description>
            <se:Title>Teatri e cinema</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=theatre</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=cinema</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>star</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>8.06</se:Size>
              <se:Displacement>
                <se:DisplacementX>0</se:DisplacementX>
                <se:DisplacementY>0.4</se:DisplacementY>
              </se:Displacement>
            </se:Graphic>
            <se:Priority>344</se:Priority>
            <se:VendorOption name="autoWrap">110</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>monumenti-1</se:Name>
          <se:Description>
            <se:Title>Monumenti</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=attraction</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=artwork</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>building=yes</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
              <ogc:Or>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Basilica *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Palazzo Ducale</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Ponte di Rialto</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Teatro La Fenice</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Gallerie dell*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Stazione *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Piazzale Roma</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Arsenale di *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Santa Maria della Salute</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Chiesa del Redentore</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Madonna dell*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Palazzo Grassi</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Ca' d'Oro</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Scuola Grande di San Rocco</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Molino Stucky</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Museo Correr</ogc:Literal></ogc:PropertyIsLike>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>9000</se:MinScaleDenominator>
          <se:MaxScaleDenominator>20000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.11 0.3, 0 0.5, 0.11 0.3, 0.17 -0.26, -0.17 -0.26, -0.11 0.3)), ((-0.36 -0.5, 0.36 -0.5, 0.36 -0.34, -0.36 -0.34, -0.36 -0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.44</se:Size>
            </se:Graphic>
            <se:Priority>646</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">5</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>monumenti-2</se:Name>
          <se:Description>
            <se:Title>Monumenti</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=attraction</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=artwork</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>building=yes</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>4500</se:MinScaleDenominator>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.11 0.3, 0 0.5, 0.11 0.3, 0.17 -0.26, -0.17 -0.26, -0.11 0.3)), ((-0.36 -0.5, 0.36 -0.5, 0.36 -0.34, -0.36 -0.34, -0.36 -0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.44</se:Size>
            </se:Graphic>
            <se:Priority>346</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">3</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>monumenti-3</se:Name>
          <se:Description>
            <se:Title>Monumenti</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=attraction</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>building=yes</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=artwork</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:Or>
                <ogc:Not>
                  <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
                </ogc:Not>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=attraction</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>1100</se:MinScaleDenominator>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.11 0.3, 0 0.5, 0.11 0.3, 0.17 -0.26, -0.17 -0.26, -0.11 0.3)), ((-0.36 -0.5, 0.36 -0.5, 0.36 -0.34, -0.36 -0.34, -0.36 -0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>8.06</se:Size>
            </se:Graphic>
            <se:Priority>346</se:Priority>
            <se:VendorOption name="autoWrap">100</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>monumenti-4</se:Name>
          <se:Description>
            <se:Title>Monumenti</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=attraction</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=artwork</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>building=yes</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>1100</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#7B3F00</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.11 0.3, 0 0.5, 0.11 0.3, 0.17 -0.26, -0.17 -0.26, -0.11 0.3)), ((-0.36 -0.5, 0.36 -0.5, 0.36 -0.34, -0.36 -0.34, -0.36 -0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>8.06</se:Size>
            </se:Graphic>
            <se:Priority>346</se:Priority>
            <se:VendorOption name="autoWrap">110</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>culto-1</se:Name>
          <se:Description>
            <se:Title>Luoghi di culto</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=place_of_worship</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
              <ogc:Or>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Basilica *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Palazzo Ducale</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Ponte di Rialto</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Teatro La Fenice</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Gallerie dell*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Stazione *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Piazzale Roma</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Arsenale di *</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Santa Maria della Salute</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Chiesa del Redentore</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Madonna dell*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Palazzo Grassi</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Ca' d'Oro</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Scuola Grande di San Rocco</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Molino Stucky</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>name</ogc:PropertyName><ogc:Literal>Museo Correr</ogc:Literal></ogc:PropertyIsLike>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>9000</se:MinScaleDenominator>
          <se:MaxScaleDenominator>20000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#55456B</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#55456B</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://POLYGON((-0.1 -0.5, 0.1 -0.5, 0.1 0.08, 0.36 0.08, 0.36 0.28, 0.1 0.28, 0.1 0.5, -0.1 0.5, -0.1 0.28, -0.36 0.28, -0.36 0.08, -0.1 0.08, -0.1 -0.5))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.44</se:Size>
            </se:Graphic>
            <se:Priority>640</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">5</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>culto-2</se:Name>
          <se:Description>
            <se:Title>Luoghi di culto</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=place_of_worship</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>4500</se:MinScaleDenominator>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#55456B</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#55456B</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://POLYGON((-0.1 -0.5, 0.1 -0.5, 0.1 0.08, 0.36 0.08, 0.36 0.28, 0.1 0.28, 0.1 0.5, -0.1 0.5, -0.1 0.28, -0.36 0.28, -0.36 0.08, -0.1 0.08, -0.1 -0.5))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.44</se:Size>
            </se:Graphic>
            <se:Priority>340</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">3</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>culto-3</se:Name>
          <se:Description>
            <se:Title>Luoghi di culto</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=place_of_worship</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#55456B</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#55456B</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://POLYGON((-0.1 -0.5, 0.1 -0.5, 0.1 0.08, 0.36 0.08, 0.36 0.28, 0.1 0.28, 0.1 0.5, -0.1 0.5, -0.1 0.28, -0.36 0.28, -0.36 0.08, -0.1 0.08, -0.1 -0.5))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>8.06</se:Size>
            </se:Graphic>
            <se:Priority>340</se:Priority>
            <se:VendorOption name="autoWrap">110</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>ospedali-2</se:Name>
          <se:Description>
            <se:Title>Ospedali</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=hospital</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=nursing_home</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=doctors</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MinScaleDenominator>4500</se:MinScaleDenominator>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#B3261E</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#B3261E</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://POLYGON((-0.42 -0.5, -0.2 -0.5, -0.2 -0.12, 0.2 -0.12, 0.2 -0.5, 0.42 -0.5, 0.42 0.5, 0.2 0.5, 0.2 0.1, -0.2 0.1, -0.2 0.5, -0.42 0.5, -0.42 -0.5))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>6.72</se:Size>
            </se:Graphic>
            <se:Priority>360</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">3</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>ospedali-3</se:Name>
          <se:Description>
            <se:Title>Ospedali</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=hospital</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=nursing_home</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=doctors</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#B3261E</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#B3261E</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://POLYGON((-0.42 -0.5, -0.2 -0.5, -0.2 -0.12, 0.2 -0.12, 0.2 -0.5, 0.42 -0.5, 0.42 0.5, 0.2 0.5, 0.2 0.1, -0.2 0.1, -0.2 0.5, -0.42 0.5, -0.42 -0.5))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.28</se:Size>
            </se:Graphic>
            <se:Priority>360</se:Priority>
            <se:VendorOption name="autoWrap">110</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>farmacie-3</se:Name>
          <se:Description>
            <se:Title>Farmacie</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=pharmacy</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1B6B3A</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#1B6B3A</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>cross</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>8.06</se:Size>
            </se:Graphic>
            <se:Priority>180</se:Priority>
            <se:VendorOption name="autoWrap">110</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>servizi-2</se:Name>
          <se:Description>
            <se:Title>Uffici e servizi pubblici</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=public_building</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=townhall</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=courthouse</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=community_centre</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=social_facility</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=prison</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Or>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>4500</se:MinScaleDenominator>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#0B55A5</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#0B55A5</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.46 -0.5, -0.1 -0.5, -0.1 -0.2, 0.1 -0.2, 0.1 -0.5, 0.46 -0.5, 0.46 0.06, -0.46 0.06, -0.46 -0.5)), ((-0.05 0.12, 0.05 0.12, 0.05 0.24, 0.4 0.36, -0.05 0.5, -0.05 0.12)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>6.72</se:Size>
            </se:Graphic>
            <se:Priority>165</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">3</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>servizi-3</se:Name>
          <se:Description>
            <se:Title>Uffici e servizi pubblici</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=public_building</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=townhall</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=courthouse</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=community_centre</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=social_facility</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=prison</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#0B55A5</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#0B55A5</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.46 -0.5, -0.1 -0.5, -0.1 -0.2, 0.1 -0.2, 0.1 -0.5, 0.46 -0.5, 0.46 0.06, -0.46 0.06, -0.46 -0.5)), ((-0.05 0.12, 0.05 0.12, 0.05 0.24, 0.4 0.36, -0.05 0.5, -0.05 0.12)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.28</se:Size>
            </se:Graphic>
            <se:Priority>165</se:Priority>
            <se:VendorOption name="autoWrap">110</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>sicurezza-3</se:Name>
          <se:Description>
            <se:Title>Forze dell'ordine e soccorso</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=police</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=fire_station</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#0B55A5</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#0B55A5</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://POLYGON((0 0.5, 0.44 0.34, 0.44 0, 0.3 -0.28, 0 -0.5, -0.3 -0.28, -0.44 0, -0.44 0.34, 0 0.5))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.28</se:Size>
            </se:Graphic>
            <se:Priority>170</se:Priority>
            <se:VendorOption name="autoWrap">110</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>poste-3</se:Name>
          <se:Description>
            <se:Title>Uffici postali</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=post_office</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#0B55A5</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#0B55A5</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.5 0.36, 0.5 0.36, 0 -0.02, -0.5 0.36)), ((-0.5 -0.36, 0.5 -0.36, 0.5 0.22, 0 -0.16, -0.5 0.22, -0.5 -0.36)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.28</se:Size>
            </se:Graphic>
            <se:Priority>160</se:Priority>
            <se:VendorOption name="autoWrap">110</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>istruzione-3</se:Name>
          <se:Description>
            <se:Title>Istruzione</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=school</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=university</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=kindergarten</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>building=school</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>building=university</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#6E5500</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#6E5500</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.5 0.16, 0 0.42, 0.5 0.16, 0 -0.1, -0.5 0.16)), ((-0.3 -0.04, 0 -0.2, 0.3 -0.04, 0.3 -0.28, 0 -0.44, -0.3 -0.28, -0.3 -0.04)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.28</se:Size>
            </se:Graphic>
            <se:Priority>140</se:Priority>
            <se:VendorOption name="autoWrap">110</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>biblioteche-2</se:Name>
          <se:Description>
            <se:Title>Biblioteche</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=library</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:Not>
                <ogc:PropertyIsNull><ogc:PropertyName>wikipedia</ogc:PropertyName></ogc:PropertyIsNull>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>4500</se:MinScaleDenominator>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#6E5500</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#6E5500</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.5 0.38, -0.06 0.26, -0.06 -0.42, -0.5 -0.3, -0.5 0.38)), ((0.5 0.38, 0.06 0.26, 0.06 -0.42, 0.5 -0.3, 0.5 0.38)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>6.72</se:Size>
            </se:Graphic>
            <se:Priority>150</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">3</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>biblioteche-3</se:Name>
          <se:Description>
            <se:Title>Biblioteche</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=library</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:MaxScaleDenominator>4500</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-8</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#6E5500</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#6E5500</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>13</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.5 0.38, -0.06 0.26, -0.06 -0.42, -0.5 -0.3, -0.5 0.38)), ((0.5 0.38, 0.06 0.26, 0.06 -0.42, 0.5 -0.3, 0.5 0.38)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>7.28</se:Size>
            </se:Graphic>
            <se:Priority>150</se:Priority>
            <se:VendorOption name="autoWrap">110</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">2</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>ospitalita-3</se:Name>
          <se:Description>
            <se:Title>Alberghi</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=hotel</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=guest_house</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>tourism=hostel</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>800</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#6B4C93</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#6B4C93</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.5 0.34, -0.36 0.34, -0.36 -0.08, 0.5 -0.08, 0.5 -0.42, 0.36 -0.42, 0.36 -0.26, -0.36 -0.26, -0.36 -0.42, -0.5 -0.42, -0.5 0.34)), ((-0.26 0, 0.5 0, 0.4 0.24, -0.26 0.24, -0.26 0)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>6.72</se:Size>
            </se:Graphic>
            <se:Priority>20</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">1.5</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>ristoranti-3</se:Name>
          <se:Description>
            <se:Title>Ristoranti</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=restaurant</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=fast_food</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>800</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#A84300</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#A84300</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.4 0.5, -0.3 0.5, -0.3 0.16, -0.24 0.16, -0.24 0.5, -0.14 0.5, -0.14 0.16, -0.08 0.16, -0.08 0.5, 0.02 0.5, 0.02 0.08, -0.11 -0.04, -0.11 -0.5, -0.27 -0.5, -0.27 -0.04, -0.4 0.08, -0.4 0.5)), ((0.2 0.5, 0.38 0.36, 0.38 -0.5, 0.22 -0.5, 0.22 -0.06, 0.14 -0.06, 0.2 0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>6.72</se:Size>
            </se:Graphic>
            <se:Priority>22</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">1.5</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>bar-3</se:Name>
          <se:Description>
            <se:Title>Bar e caffè</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=cafe</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=bar</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=pub</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=ice_cream</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=biergarten</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=nightclub</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>800</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#A84300</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#A84300</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.44 0.34, 0.24 0.34, 0.24 -0.16, 0.1 -0.32, -0.3 -0.32, -0.44 -0.16, -0.44 0.34)), ((0.3 0.26, 0.5 0.26, 0.5 -0.06, 0.3 -0.14, 0.3 -0.02, 0.4 0.02, 0.4 0.16, 0.3 0.16, 0.3 0.26)), ((-0.46 -0.5, 0.28 -0.5, 0.28 -0.4, -0.46 -0.4, -0.46 -0.5)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>6.72</se:Size>
            </se:Graphic>
            <se:Priority>21</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">1.5</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>negozi-3</se:Name>
          <se:Description>
            <se:Title>Negozi</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>shop=*</ogc:Literal></ogc:PropertyIsLike>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=marketplace</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=bank</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>classe</ogc:PropertyName><ogc:Literal>amenity=bureau_de_change</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:Or>
          </ogc:Filter>
          <se:MaxScaleDenominator>800</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:PointPlacement>
                <se:AnchorPoint>
                  <se:AnchorPointX>0.5</se:AnchorPointX>
                  <se:AnchorPointY>1</se:AnchorPointY>
                </se:AnchorPoint>
                <se:Displacement>
                  <se:DisplacementX>0</se:DisplacementX>
                  <se:DisplacementY>-7.5</se:DisplacementY>
                </se:Displacement>
              </se:PointPlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.6</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#A3124F</se:SvgParameter>
            </se:Fill>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>circle</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#A3124F</se:SvgParameter>
                </se:Fill>
                <se:Stroke>
                  <se:SvgParameter name="stroke">#FFFFFF</se:SvgParameter>
                  <se:SvgParameter name="stroke-width">1</se:SvgParameter>
                </se:Stroke>
              </se:Mark>
              <se:Size>12</se:Size>
            </se:Graphic>
            <se:Graphic>
              <se:Mark>
                <se:WellKnownName>wkt://MULTIPOLYGON(((-0.42 0.14, 0.42 0.14, 0.48 -0.5, -0.48 -0.5, -0.42 0.14)), ((-0.24 0.2, -0.14 0.2, -0.14 0.38, 0.14 0.38, 0.14 0.2, 0.24 0.2, 0.24 0.48, -0.24 0.48, -0.24 0.2)))</se:WellKnownName>
                <se:Fill>
                  <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                </se:Fill>
              </se:Mark>
              <se:Size>6.72</se:Size>
            </se:Graphic>
            <se:Priority>19</se:Priority>
            <se:VendorOption name="autoWrap">90</se:VendorOption>
            <se:VendorOption name="minGroupDistance">120</se:VendorOption>
            <se:VendorOption name="spaceAround">1.5</se:VendorOption>
            <se:VendorOption name="graphicPlacement">independent</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
