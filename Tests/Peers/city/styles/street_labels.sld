<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc" version="1.1.0">
  <NamedLayer><se:Name>street_labels</se:Name><UserStyle><se:FeatureTypeStyle>
    <se:Rule><se:TextSymbolizer><se:Label><ogc:PropertyName>name</ogc:PropertyName></se:Label><se:Font><se:SvgParameter name="font-family">Open Sans</se:SvgParameter><se:SvgParameter name="font-size">12</se:SvgParameter></se:Font><se:LabelPlacement><se:LinePlacement/></se:LabelPlacement><se:Halo><se:Radius>2</se:Radius><se:Fill><se:SvgParameter name="fill">#ffffff</se:SvgParameter></se:Fill></se:Halo><se:Fill><se:SvgParameter name="fill">#22303c</se:SvgParameter></se:Fill><se:VendorOption name="followLine">true</se:VendorOption><se:VendorOption name="repeat">300</se:VendorOption><se:VendorOption name="minGroupDistance">120</se:VendorOption></se:TextSymbolizer></se:Rule>
  </se:FeatureTypeStyle></UserStyle></NamedLayer>
</StyledLayerDescriptor>
