<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1.0">
  <NamedLayer>
    <se:Name>strade-ponti</se:Name>
    <UserStyle>
      <se:Name>strade-ponti</se:Name>
      <se:Description>
        <se:Title>Strade: ponti</se:Title>
        <se:Abstract>I ponti del centro e delle isole, sopra i canali; le rampe parallele di uno stesso ponte sono una sola superficie.</se:Abstract>
      </se:Description>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>spalle-grandi</se:Name>
          <se:Description>
            <se:Title>Ponte</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>ponte</ogc:PropertyName><ogc:Literal>01</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Venezia - Murano - Burano</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:And>
              <ogc:Or>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*Ponte di Rialto*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*Ponte dei Scalzi*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*Ponte degli Scalzi*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*Ponte de l'Accademia*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*Ponte dell'Accademia*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*Ponte de la Costituzione*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*Ponte della Costituzione*</ogc:Literal></ogc:PropertyIsLike>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>8600</se:MinScaleDenominator>
          <se:MaxScaleDenominator>17200</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#8C7A62</se:SvgParameter>
              <se:SvgParameter name="stroke-width">16.24</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
            <se:VendorOption name="mergeGap">7.36</se:VendorOption>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>spalle-3</se:Name>
          <se:Description>
            <se:Title>Ponte</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>ponte</ogc:PropertyName><ogc:Literal>01</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Venezia - Murano - Burano</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>4300</se:MinScaleDenominator>
          <se:MaxScaleDenominator>8600</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#8C7A62</se:SvgParameter>
              <se:SvgParameter name="stroke-width">8.84</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
            <se:VendorOption name="mergeGap">10.7</se:VendorOption>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>spalle-4</se:Name>
          <se:Description>
            <se:Title>Ponte</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>ponte</ogc:PropertyName><ogc:Literal>01</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Venezia - Murano - Burano</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>2150</se:MinScaleDenominator>
          <se:MaxScaleDenominator>4300</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#8C7A62</se:SvgParameter>
              <se:SvgParameter name="stroke-width">6.45</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
            <se:VendorOption name="mergeGap">12.13</se:VendorOption>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>spalle-5</se:Name>
          <se:Description>
            <se:Title>Ponte</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>ponte</ogc:PropertyName><ogc:Literal>01</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Venezia - Murano - Burano</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>1070</se:MinScaleDenominator>
          <se:MaxScaleDenominator>2150</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#8C7A62</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.9</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
            <se:VendorOption name="mergeGap">13.21</se:VendorOption>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>spalle-6</se:Name>
          <se:Description>
            <se:Title>Ponte</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>ponte</ogc:PropertyName><ogc:Literal>01</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Venezia - Murano - Burano</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>540</se:MinScaleDenominator>
          <se:MaxScaleDenominator>1070</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#8C7A62</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.18</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
            <se:VendorOption name="mergeGap">13.81</se:VendorOption>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>spalle-7</se:Name>
          <se:Description>
            <se:Title>Ponte</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>ponte</ogc:PropertyName><ogc:Literal>01</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Venezia - Murano - Burano</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>270</se:MinScaleDenominator>
          <se:MaxScaleDenominator>540</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#8C7A62</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.58</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
            <se:VendorOption name="mergeGap">14.1</se:VendorOption>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>spalle-8</se:Name>
          <se:Description>
            <se:Title>Ponte</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>ponte</ogc:PropertyName><ogc:Literal>01</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Venezia - Murano - Burano</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>270</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#8C7A62</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.43</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
            <se:VendorOption name="mergeGap">14.25</se:VendorOption>
          </se:LineSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
      <se:FeatureTypeStyle>
        <se:Rule>
          <se:Name>ponte-grandi</se:Name>
          <se:Description>
            <se:Title>Ponte</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:And>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>ponte</ogc:PropertyName><ogc:Literal>01</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Venezia - Murano - Burano</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:And>
              <ogc:Or>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*Ponte di Rialto*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*Ponte dei Scalzi*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*Ponte degli Scalzi*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*Ponte de l'Accademia*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*Ponte dell'Accademia*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*Ponte de la Costituzione*</ogc:Literal></ogc:PropertyIsLike>
                <ogc:PropertyIsLike wildCard="*" singleChar="?" escapeChar="\"><ogc:PropertyName>nome</ogc:PropertyName><ogc:Literal>*Ponte della Costituzione*</ogc:Literal></ogc:PropertyIsLike>
              </ogc:Or>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>8600</se:MinScaleDenominator>
          <se:MaxScaleDenominator>17200</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#FFFDF7</se:SvgParameter>
              <se:SvgParameter name="stroke-width">8.6</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
            <se:VendorOption name="mergeGap">15</se:VendorOption>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>ponte-3</se:Name>
          <se:Description>
            <se:Title>Ponte</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>ponte</ogc:PropertyName><ogc:Literal>01</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Venezia - Murano - Burano</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>4300</se:MinScaleDenominator>
          <se:MaxScaleDenominator>8600</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#FFFDF7</se:SvgParameter>
              <se:SvgParameter name="stroke-width">4.54</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
            <se:VendorOption name="mergeGap">15</se:VendorOption>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>ponte-4</se:Name>
          <se:Description>
            <se:Title>Ponte</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>ponte</ogc:PropertyName><ogc:Literal>01</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Venezia - Murano - Burano</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>2150</se:MinScaleDenominator>
          <se:MaxScaleDenominator>4300</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#FFFDF7</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.58</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
            <se:VendorOption name="mergeGap">15</se:VendorOption>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>ponte-5</se:Name>
          <se:Description>
            <se:Title>Ponte</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>ponte</ogc:PropertyName><ogc:Literal>01</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Venezia - Murano - Burano</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>1070</se:MinScaleDenominator>
          <se:MaxScaleDenominator>2150</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#FFFDF7</se:SvgParameter>
              <se:SvgParameter name="stroke-width">3.1</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
            <se:VendorOption name="mergeGap">15</se:VendorOption>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>ponte-6</se:Name>
          <se:Description>
            <se:Title>Ponte</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>ponte</ogc:PropertyName><ogc:Literal>01</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Venezia - Murano - Burano</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>540</se:MinScaleDenominator>
          <se:MaxScaleDenominator>1070</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#FFFDF7</se:SvgParameter>
              <se:SvgParameter name="stroke-width">2.99</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
            <se:VendorOption name="mergeGap">15</se:VendorOption>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>ponte-7</se:Name>
          <se:Description>
            <se:Title>Ponte</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>ponte</ogc:PropertyName><ogc:Literal>01</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Venezia - Murano - Burano</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MinScaleDenominator>270</se:MinScaleDenominator>
          <se:MaxScaleDenominator>540</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#FFFDF7</se:SvgParameter>
              <se:SvgParameter name="stroke-width">2.69</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
            <se:VendorOption name="mergeGap">15</se:VendorOption>
          </se:LineSymbolizer>
        </se:Rule>
        <se:Rule>
          <se:Name>ponte-8</se:Name>
          <se:Description>
            <se:Title>Ponte</se:Title>
          </se:Description>
          <ogc:Filter>
            <ogc:And>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>ponte</ogc:PropertyName><ogc:Literal>01</ogc:Literal></ogc:PropertyIsEqualTo>
              <ogc:PropertyIsEqualTo><ogc:PropertyName>municipalita</ogc:PropertyName><ogc:Literal>Venezia - Murano - Burano</ogc:Literal></ogc:PropertyIsEqualTo>
            </ogc:And>
          </ogc:Filter>
          <se:MaxScaleDenominator>270</se:MaxScaleDenominator>
          <se:LineSymbolizer uom="http://www.opengeospatial.org/se/units/metre">
            <se:Stroke>
              <se:SvgParameter name="stroke">#FFFDF7</se:SvgParameter>
              <se:SvgParameter name="stroke-width">2.69</se:SvgParameter>
              <se:SvgParameter name="stroke-linecap">butt</se:SvgParameter>
              <se:SvgParameter name="stroke-linejoin">round</se:SvgParameter>
            </se:Stroke>
            <se:VendorOption name="mergeGap">15</se:VendorOption>
          </se:LineSymbolizer>
        </se:Rule>
      </se:FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
