<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" version="1.1.0">
  <NamedLayer><se:Name>parcels</se:Name><UserStyle><se:FeatureTypeStyle>
    <se:Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>parcel</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter><se:PolygonSymbolizer><se:Fill><se:SvgParameter name="fill">#f3ead7</se:SvgParameter></se:Fill><se:Stroke><se:SvgParameter name="stroke">#b9a98a</se:SvgParameter><se:SvgParameter name="stroke-width">0.6</se:SvgParameter></se:Stroke></se:PolygonSymbolizer></se:Rule><se:Rule><ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>kind</ogc:PropertyName><ogc:Literal>building</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter><se:PolygonSymbolizer><se:Fill><se:SvgParameter name="fill">#d9b8a0</se:SvgParameter></se:Fill><se:Stroke><se:SvgParameter name="stroke">#8a6a55</se:SvgParameter><se:SvgParameter name="stroke-width">0.8</se:SvgParameter></se:Stroke></se:PolygonSymbolizer></se:Rule>
  </se:FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
