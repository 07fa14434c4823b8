<?xml version="1.0" encoding="UTF-8"?>
<gml:FeatureCollection xmlns:cp="http://inspire.ec.europa.eu/schemas/cp/4.0" xmlns:base="http://inspire.ec.europa.eu/schemas/base/3.3" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" gml:id="all">
  <gml:featureMember>
    <cp:CadastralParcel gml:id="p12">
      <cp:geometry><gml:Surface gml:id="p12.g" srsName="urn:ogc:def:crs:EPSG::25833"><gml:patches><gml:PolygonPatch><gml:exterior><gml:Ring>
        <gml:curveMember><gml:Curve gml:id="p12.c"><gml:segments>
          <gml:Arc><gml:posList>291850 5034600 291855 5034605 291860 5034600</gml:posList></gml:Arc>
          <gml:LineStringSegment><gml:posList>291860 5034600 291850 5034600</gml:posList></gml:LineStringSegment>
        </gml:segments></gml:Curve></gml:curveMember>
      </gml:Ring></gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface></cp:geometry>
      <cp:nationalCadastralReference>L736_001600.12</cp:nationalCadastralReference>
    </cp:CadastralParcel>
  </gml:featureMember>
</gml:FeatureCollection>
