<?xml version='1.0' encoding="UTF-8" ?>
<wfs:FeatureCollection
   xmlns:CP="http://mapserver.gis.umn.edu/mapserver"
   xmlns:gml="http://www.opengis.net/gml/3.2"
   xmlns:wfs="http://www.opengis.net/wfs/2.0"
   timeStamp="2025-01-01T00:00:00" numberMatched="unknown" numberReturned="2">
  <wfs:member>
    <CP:CadastralZoning gml:id="CadastralZoning.IT.AGE.MAP.L736_001600">
      <CP:msGeometry>
        <gml:Polygon srsName="urn:ogc:def:crs:EPSG::6706"><gml:exterior><gml:LinearRing><gml:posList srsDimension="2">45.4330 12.3370 45.4330 12.3400 45.4350 12.3400 45.4350 12.3370 45.4330 12.3370</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>
      </CP:msGeometry>
      <CP:INSPIREID_LOCALID>IT.AGE.MAP.L736_001600</CP:INSPIREID_LOCALID>
      <CP:INSPIREID_NAMESPACE>IT.AGE.MAP.</CP:INSPIREID_NAMESPACE>
      <CP:BEGINLIFESPANVERSION>31/01/2024</CP:BEGINLIFESPANVERSION>
      <CP:LABEL>16</CP:LABEL>
      <CP:LEVEL>1stOrder</CP:LEVEL>
      <CP:LEVELNAME>foglio</CP:LEVELNAME>
      <CP:ORIGINALMAPSCALEDENOMINATOR>1000</CP:ORIGINALMAPSCALEDENOMINATOR>
      <CP:NATIONALCADASTRALZONINGREFERENCE>L736_001600</CP:NATIONALCADASTRALZONINGREFERENCE>
      <CP:ADMINISTRATIVEUNIT>L736</CP:ADMINISTRATIVEUNIT>
    </CP:CadastralZoning>
  </wfs:member>
  <wfs:member>
    <CP:CadastralZoning gml:id="CadastralZoning.IT.AGE.MAP.L736_0016A0">
      <CP:msGeometry>
        <gml:Polygon srsName="urn:ogc:def:crs:EPSG::6706"><gml:exterior><gml:LinearRing><gml:posList srsDimension="2">45.4330 12.3370 45.4330 12.3375 45.4335 12.3375 45.4330 12.3370</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>
      </CP:msGeometry>
      <CP:LABEL>16A</CP:LABEL>
      <CP:NATIONALCADASTRALZONINGREFERENCE>L736_0016A0</CP:NATIONALCADASTRALZONINGREFERENCE>
    </CP:CadastralZoning>
  </wfs:member>
</wfs:FeatureCollection>
