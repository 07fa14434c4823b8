<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" version="1.1.0">
  <NamedLayer><se:Name>strade</se:Name><UserStyle><se:Name>strade</se:Name><se:Description><se:Title>Strade</se:Title></se:Description>
    <se:FeatureTypeStyle><se:Rule><se:Name>strade</se:Name><se:LineSymbolizer><se:Stroke><se:SvgParameter name="stroke">#333333</se:SvgParameter><se:SvgParameter name="stroke-width">6</se:SvgParameter></se:Stroke></se:LineSymbolizer></se:Rule></se:FeatureTypeStyle>
  </UserStyle></NamedLayer>
</StyledLayerDescriptor>
