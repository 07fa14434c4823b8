<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" version="1.1.0">
  <NamedLayer><se:Name>civici</se:Name><UserStyle><se:Name>civici</se:Name><se:Description><se:Title>Civici</se:Title></se:Description>
    <se:FeatureTypeStyle><se:Rule><se:Name>civici</se:Name><se:PointSymbolizer><se:Graphic><se:Mark><se:WellKnownName>circle</se:WellKnownName><se:Fill><se:SvgParameter name="fill">#0000ff</se:SvgParameter></se:Fill></se:Mark><se:Size>9</se:Size></se:Graphic></se:PointSymbolizer></se:Rule></se:FeatureTypeStyle>
  </UserStyle></NamedLayer>
</StyledLayerDescriptor>
