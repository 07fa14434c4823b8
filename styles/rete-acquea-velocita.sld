<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1.0">
  <NamedLayer>
    <se:Name>rete-acquea-velocita</se:Name>
    <UserStyle>
      <se:Name>rete-acquea-velocita</se:Name>
      <se:Description>
        <se:Title>Rete acquea: velocità</se:Title>
        <se:Abstract>Limite di velocità per tratto, sensi unici e nomi.</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>senza</se:Name>
          <se:Description>
            <se:Title>senza limite noto</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Or>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>vel_max_kmh</ogc:PropertyName><ogc:Literal>0</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsNull><ogc:PropertyName>vel_max_kmh</ogc:PropertyName></ogc:PropertyIsNull>
            </ogc:Or>
          </ogc:Filter>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#8FA3AD</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">5 4</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>cinque</se:Name>
          <se:Description>
            <se:Title>fino a 5 km/h</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>vel_max_kmh</ogc:PropertyName><ogc:Literal>5</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#C0392B</se:SvgParameter>
              <se:SvgParameter name="stroke-width">2.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>sette</se:Name>
          <se:Description>
            <se:Title>7 km/h</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>vel_max_kmh</ogc:PropertyName><ogc:Literal>7</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#E67E22</se:SvgParameter>
              <se:SvgParameter name="stroke-width">2.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>undici</se:Name>
          <se:Description>
            <se:Title>11 km/h</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>vel_max_kmh</ogc:PropertyName><ogc:Literal>11</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#D4AC0D</se:SvgParameter>
              <se:SvgParameter name="stroke-width">2.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>quattordici</se:Name>
          <se:Description>
            <se:Title>14 km/h</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>vel_max_kmh</ogc:PropertyName><ogc:Literal>14</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#27AE60</se:SvgParameter>
              <se:SvgParameter name="stroke-width">2.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>venti</se:Name>
          <se:Description>
            <se:Title>20 km/h</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsEqualTo><ogc:PropertyName>vel_max_kmh</ogc:PropertyName><ogc:Literal>20</ogc:Literal></ogc:PropertyIsEqualTo>
          </ogc:Filter>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#2471A3</se:SvgParameter>
              <se:SvgParameter name="stroke-width">2.2</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>senso-unico</se:Name>
          <se:Description>
            <se:Title>senso unico</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:Not>
              <ogc:PropertyIsNull><ogc:PropertyName>senso_unico</ogc:PropertyName></ogc:PropertyIsNull>
            </ogc:Not>
          </ogc:Filter>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:LineSymbolizer>
            <se:Stroke>
              <se:SvgParameter name="stroke">#7B241C</se:SvgParameter>
              <se:SvgParameter name="stroke-width">1</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">round</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
              <se:SvgParameter name="stroke-dasharray">1 6</se:SvgParameter>
            </se:Stroke>
          </se:LineSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>limite</se:Name>
          <se:Description>
            <se:Title>limite di velocità</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsGreaterThanOrEqualTo><ogc:PropertyName>vel_max_kmh</ogc:PropertyName><ogc:Literal>1</ogc:Literal></ogc:PropertyIsGreaterThanOrEqualTo>
          </ogc:Filter>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:PropertyName>vel_max_kmh</ogc:PropertyName></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10</se:SvgParameter>
              <se:SvgParameter name="font-weight">bold</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:LinePlacement/>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>2</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#FFFFFF</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#333333</se:SvgParameter>
            </se:Fill>
            <se:Priority>500</se:Priority>
            <se:VendorOption name="repeat">500</se:VendorOption>
            <se:VendorOption name="group">yes</se:VendorOption>
            <se:VendorOption name="spaceAround">10</se:VendorOption>
            <se:VendorOption name="forceLeftToRight">yes</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>vittorio</se:Name>
          <se:Description>
            <se:Title>Canale Vittorio Emanuele III</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>denominazione</ogc:PropertyName><ogc:Literal>VITTORIO*</ogc:Literal></ogc:PropertyIsLike>
          </ogc:Filter>
          <se:MaxScaleDenominator>50000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label>Canale Vittorio Emanuele III</se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10.5</se:SvgParameter>
              <se:SvgParameter name="font-style">italic</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:LinePlacement>
                <se:PerpendicularOffset>8</se:PerpendicularOffset>
              </se:LinePlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.4</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#DDEDF4</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1B557A</se:SvgParameter>
            </se:Fill>
            <se:Priority>350</se:Priority>
            <se:VendorOption name="followLine">yes</se:VendorOption>
            <se:VendorOption name="group">yes</se:VendorOption>
            <se:VendorOption name="repeat">600</se:VendorOption>
            <se:VendorOption name="maxDisplacement">80</se:VendorOption>
            <se:VendorOption name="spaceAround">4</se:VendorOption>
            <se:VendorOption name="minGroupDistance">600</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>grandi</se:Name>
          <se:Description>
            <se:Title>Grandi canali</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:And>
                <ogc:Not>
                  <ogc:PropertyIsNull><ogc:PropertyName>specie</ogc:PropertyName></ogc:PropertyIsNull>
                </ogc:Not>
                <ogc:Not>
                  <ogc:PropertyIsNull><ogc:PropertyName>denominazione</ogc:PropertyName></ogc:PropertyIsNull>
                </ogc:Not>
                <ogc:Not>
                  <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>denominazione</ogc:PropertyName><ogc:Literal>VITTORIO*</ogc:Literal></ogc:PropertyIsLike>
                </ogc:Not>
              </ogc:And>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>specie</ogc:PropertyName><ogc:Literal>CANAL</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>denominazione</ogc:PropertyName><ogc:Literal>DE SAN MARCO</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>denominazione</ogc:PropertyName><ogc:Literal>DI MALAMOCCO - MARGHERA</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>denominazione</ogc:PropertyName><ogc:Literal>SAN NICOLO'</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>denominazione</ogc:PropertyName><ogc:Literal>DI MALAMOCCO</ogc:Literal></ogc:PropertyIsEqualTo>
                </ogc:Or>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>17200</se:MinScaleDenominator>
          <se:MaxScaleDenominator>50000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:Function name="titlecase"><ogc:Function name="concatenate"><ogc:PropertyName>specie</ogc:PropertyName><ogc:Literal> </ogc:Literal><ogc:PropertyName>denominazione</ogc:PropertyName></ogc:Function></ogc:Function></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10</se:SvgParameter>
              <se:SvgParameter name="font-style">italic</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:LinePlacement>
                <se:PerpendicularOffset>8</se:PerpendicularOffset>
              </se:LinePlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.4</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#DDEDF4</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1B557A</se:SvgParameter>
            </se:Fill>
            <se:Priority>300</se:Priority>
            <se:VendorOption name="followLine">yes</se:VendorOption>
            <se:VendorOption name="group">yes</se:VendorOption>
            <se:VendorOption name="repeat">600</se:VendorOption>
            <se:VendorOption name="maxDisplacement">80</se:VendorOption>
            <se:VendorOption name="spaceAround">4</se:VendorOption>
            <se:VendorOption name="maxAngleDelta">12</se:VendorOption>
            <se:VendorOption name="minGroupDistance">600</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>canali</se:Name>
          <se:Description>
            <se:Title>Canali</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:And>
                <ogc:Not>
                  <ogc:PropertyIsNull><ogc:PropertyName>specie</ogc:PropertyName></ogc:PropertyIsNull>
                </ogc:Not>
                <ogc:Not>
                  <ogc:PropertyIsNull><ogc:PropertyName>denominazione</ogc:PropertyName></ogc:PropertyIsNull>
                </ogc:Not>
                <ogc:Not>
                  <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>denominazione</ogc:PropertyName><ogc:Literal>VITTORIO*</ogc:Literal></ogc:PropertyIsLike>
                </ogc:Not>
              </ogc:And>
              <ogc:Not>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>specie</ogc:PropertyName><ogc:Literal>RIO</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>9000</se:MinScaleDenominator>
          <se:MaxScaleDenominator>17200</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:Function name="titlecase"><ogc:Function name="concatenate"><ogc:PropertyName>specie</ogc:PropertyName><ogc:Literal> </ogc:Literal><ogc:PropertyName>denominazione</ogc:PropertyName></ogc:Function></ogc:Function></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10</se:SvgParameter>
              <se:SvgParameter name="font-style">italic</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:LinePlacement>
                <se:PerpendicularOffset>8</se:PerpendicularOffset>
              </se:LinePlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.4</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#DDEDF4</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1B557A</se:SvgParameter>
            </se:Fill>
            <se:Priority>300</se:Priority>
            <se:VendorOption name="followLine">yes</se:VendorOption>
            <se:VendorOption name="group">yes</se:VendorOption>
            <se:VendorOption name="repeat">600</se:VendorOption>
            <se:VendorOption name="maxDisplacement">80</se:VendorOption>
            <se:VendorOption name="spaceAround">4</se:VendorOption>
            <se:VendorOption name="maxAngleDelta">12</se:VendorOption>
            <se:VendorOption name="minGroupDistance">600</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>grandi-vicino</se:Name>
          <se:Description>
            <se:Title>Grandi canali</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:And>
                <ogc:Not>
                  <ogc:PropertyIsNull><ogc:PropertyName>specie</ogc:PropertyName></ogc:PropertyIsNull>
                </ogc:Not>
                <ogc:Not>
                  <ogc:PropertyIsNull><ogc:PropertyName>denominazione</ogc:PropertyName></ogc:PropertyIsNull>
                </ogc:Not>
                <ogc:Not>
                  <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>denominazione</ogc:PropertyName><ogc:Literal>VITTORIO*</ogc:Literal></ogc:PropertyIsLike>
                </ogc:Not>
              </ogc:And>
              <ogc:Or>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>specie</ogc:PropertyName><ogc:Literal>CANAL</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:Or>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>denominazione</ogc:PropertyName><ogc:Literal>DE SAN MARCO</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>denominazione</ogc:PropertyName><ogc:Literal>DI MALAMOCCO - MARGHERA</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>denominazione</ogc:PropertyName><ogc:Literal>SAN NICOLO'</ogc:Literal></ogc:PropertyIsEqualTo>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>denominazione</ogc:PropertyName><ogc:Literal>DI MALAMOCCO</ogc:Literal></ogc:PropertyIsEqualTo>
                </ogc:Or>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:Function name="titlecase"><ogc:Function name="concatenate"><ogc:PropertyName>specie</ogc:PropertyName><ogc:Literal> </ogc:Literal><ogc:PropertyName>denominazione</ogc:PropertyName></ogc:Function></ogc:Function></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">12</se:SvgParameter>
              <se:SvgParameter name="font-style">italic</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:LinePlacement>
                <se:PerpendicularOffset>8</se:PerpendicularOffset>
              </se:LinePlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.4</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#DDEDF4</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1B557A</se:SvgParameter>
            </se:Fill>
            <se:Priority>400</se:Priority>
            <se:VendorOption name="followLine">yes</se:VendorOption>
            <se:VendorOption name="group">yes</se:VendorOption>
            <se:VendorOption name="repeat">520</se:VendorOption>
            <se:VendorOption name="maxDisplacement">80</se:VendorOption>
            <se:VendorOption name="spaceAround">4</se:VendorOption>
            <se:VendorOption name="maxAngleDelta">12</se:VendorOption>
            <se:VendorOption name="minGroupDistance">520</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>canali-vicino</se:Name>
          <se:Description>
            <se:Title>Canali</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:And>
                <ogc:And>
                  <ogc:Not>
                    <ogc:PropertyIsNull><ogc:PropertyName>specie</ogc:PropertyName></ogc:PropertyIsNull>
                  </ogc:Not>
                  <ogc:Not>
                    <ogc:PropertyIsNull><ogc:PropertyName>denominazione</ogc:PropertyName></ogc:PropertyIsNull>
                  </ogc:Not>
                  <ogc:Not>
                    <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>denominazione</ogc:PropertyName><ogc:Literal>VITTORIO*</ogc:Literal></ogc:PropertyIsLike>
                  </ogc:Not>
                </ogc:And>
                <ogc:Not>
                  <ogc:PropertyIsEqualTo><ogc:PropertyName>specie</ogc:PropertyName><ogc:Literal>RIO</ogc:Literal></ogc:PropertyIsEqualTo>
                </ogc:Not>
              </ogc:And>
              <ogc:Not>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>specie</ogc:PropertyName><ogc:Literal>CANAL</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:Not>
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:Function name="titlecase"><ogc:Function name="concatenate"><ogc:PropertyName>specie</ogc:PropertyName><ogc:Literal> </ogc:Literal><ogc:PropertyName>denominazione</ogc:PropertyName></ogc:Function></ogc:Function></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">10</se:SvgParameter>
              <se:SvgParameter name="font-style">italic</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:LinePlacement>
                <se:PerpendicularOffset>8</se:PerpendicularOffset>
              </se:LinePlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.4</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#DDEDF4</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1B557A</se:SvgParameter>
            </se:Fill>
            <se:Priority>300</se:Priority>
            <se:VendorOption name="followLine">yes</se:VendorOption>
            <se:VendorOption name="group">yes</se:VendorOption>
            <se:VendorOption name="repeat">420</se:VendorOption>
            <se:VendorOption name="maxDisplacement">80</se:VendorOption>
            <se:VendorOption name="spaceAround">4</se:VendorOption>
            <se:VendorOption name="maxAngleDelta">12</se:VendorOption>
            <se:VendorOption name="minGroupDistance">420</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>rii</se:Name>
          <se:Description>
            <se:Title>Rii</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:And>
                <ogc:Not>
                  <ogc:PropertyIsNull><ogc:PropertyName>specie</ogc:PropertyName></ogc:PropertyIsNull>
                </ogc:Not>
                <ogc:Not>
                  <ogc:PropertyIsNull><ogc:PropertyName>denominazione</ogc:PropertyName></ogc:PropertyIsNull>
                </ogc:Not>
                <ogc:Not>
                  <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>denominazione</ogc:PropertyName><ogc:Literal>VITTORIO*</ogc:Literal></ogc:PropertyIsLike>
                </ogc:Not>
              </ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>specie</ogc:PropertyName><ogc:Literal>RIO</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>9000</se:MaxScaleDenominator>
          <se:TextSymbolizer>
            <se:Label><ogc:Function name="titlecase"><ogc:Function name="concatenate"><ogc:PropertyName>specie</ogc:PropertyName><ogc:Literal> </ogc:Literal><ogc:PropertyName>denominazione</ogc:PropertyName></ogc:Function></ogc:Function></se:Label>
            <se:Font>
              <se:SvgParameter name="font-family">Open Sans</se:SvgParameter>
              <se:SvgParameter name="font-size">9.5</se:SvgParameter>
              <se:SvgParameter name="font-style">italic</se:SvgParameter>
            </se:Font>
            <se:LabelPlacement>
              <se:LinePlacement>
                <se:PerpendicularOffset>8</se:PerpendicularOffset>
              </se:LinePlacement>
            </se:LabelPlacement>
            <se:Halo>
              <se:Radius>1.4</se:Radius>
              <se:Fill>
                <se:SvgParameter name="fill">#DDEDF4</se:SvgParameter>
                <se:SvgParameter name="fill-opacity">0.85</se:SvgParameter>
              </se:Fill>
            </se:Halo>
            <se:Fill>
              <se:SvgParameter name="fill">#1B557A</se:SvgParameter>
            </se:Fill>
            <se:Priority>260</se:Priority>
            <se:VendorOption name="followLine">yes</se:VendorOption>
            <se:VendorOption name="group">yes</se:VendorOption>
            <se:VendorOption name="repeat">380</se:VendorOption>
            <se:VendorOption name="maxDisplacement">80</se:VendorOption>
            <se:VendorOption name="spaceAround">4</se:VendorOption>
            <se:VendorOption name="maxAngleDelta">12</se:VendorOption>
            <se:VendorOption name="minGroupDistance">380</se:VendorOption>
          </se:TextSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
