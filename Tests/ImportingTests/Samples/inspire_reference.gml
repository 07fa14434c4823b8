<?xml version="1.0" encoding="UTF-8"?>
<gml:FeatureCollection xmlns:cp="http://inspire.ec.europa.eu/schemas/cp/4.0" xmlns:base="http://inspire.ec.europa.eu/schemas/base/3.3" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" gml:id="all">
  <gml:featureMember>
    <cp:CadastralParcel gml:id="p13">
      <cp:geometry><gml:MultiSurface gml:id="p13.g" srsName="urn:ogc:def:crs:EPSG::25833">
        <gml:surfaceMember xlink:href="#p12.g"/>
      </gml:MultiSurface></cp:geometry>
      <cp:nationalCadastralReference>L736_001600.13</cp:nationalCadastralReference>
    </cp:CadastralParcel>
  </gml:featureMember>
</gml:FeatureCollection>
