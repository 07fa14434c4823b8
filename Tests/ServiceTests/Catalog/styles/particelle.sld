<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" version="1.1.0">
  <NamedLayer><se:Name>particelle</se:Name><UserStyle><se:Name>particelle</se:Name><se:Description><se:Title>Particelle</se:Title></se:Description>
    <se:FeatureTypeStyle><se:Rule><se:Name>particelle</se:Name><se:PolygonSymbolizer><se:Fill><se:SvgParameter name="fill">#88aa88</se:SvgParameter></se:Fill><se:Stroke><se:SvgParameter name="stroke">#000000</se:SvgParameter><se:SvgParameter name="stroke-width">1</se:SvgParameter></se:Stroke></se:PolygonSymbolizer></se:Rule></se:FeatureTypeStyle>
  </UserStyle></NamedLayer>
</StyledLayerDescriptor>
