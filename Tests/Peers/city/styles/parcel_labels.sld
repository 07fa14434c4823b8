<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" version="1.1.0">
  <NamedLayer><se:Name>parcel_labels</se:Name><UserStyle><se:FeatureTypeStyle>
    <se:Rule><se:TextSymbolizer><se:Label><ogc:PropertyName>mappale</ogc:PropertyName></se:Label><se:Font><se:SvgParameter name="font-family">Open Sans</se:SvgParameter><se:SvgParameter name="font-size">11</se:SvgParameter></se:Font><se:LabelPlacement><se:PointPlacement/></se:LabelPlacement><se:Halo><se:Radius>1</se:Radius><se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter></se:Fill></se:Halo><se:Fill><se:SvgParameter name="fill">#6b4d2f</se:SvgParameter></se:Fill></se:TextSymbolizer></se:Rule>
  </se:FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
