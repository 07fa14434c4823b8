<?xml version="1.0" encoding="UTF-8"?>
<cp:CadastralParcel xmlns:cp="http://inspire.ec.europa.eu/schemas/cp/4.0" xmlns:base="http://inspire.ec.europa.eu/schemas/base/3.3" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" gml:id="p11">
  <cp:areaValue uom="m2">78</cp:areaValue>
  <cp:geometry><gml:Polygon gml:id="p11.g" srsName="urn:ogc:def:crs:EPSG::25833"><gml:exterior><gml:LinearRing><gml:posList>291850 5034600 291860 5034600 291860 5034610 291850 5034600</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></cp:geometry>
  <cp:inspireId><base:Identifier><base:localId>IT.AGE.PLA.L736_001600.11</base:localId><base:namespace>IT.AGE.PLA.</base:namespace></base:Identifier></cp:inspireId>
  <cp:label>11</cp:label>
  <cp:zoning xlink:href="#z16"/>
</cp:CadastralParcel>
