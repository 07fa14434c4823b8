<?xml version='1.0' encoding="UTF-8" ?>
<wfs:FeatureCollection
   xmlns:CP="http://mapserver.gis.umn.edu/mapserver"
   xmlns:gml="http://www.opengis.net/gml/3.2"
   xmlns:wfs="http://www.opengis.net/wfs/2.0"
   timeStamp="2025-01-01T00:00:00" numberMatched="unknown" numberReturned="4">
  <wfs:boundedBy>
    <gml:Envelope srsName="urn:ogc:def:crs:EPSG::6706"><gml:lowerCorner>45.4330 12.3370</gml:lowerCorner><gml:upperCorner>45.4350 12.3400</gml:upperCorner></gml:Envelope>
  </wfs:boundedBy>
  <wfs:member>
    <CP:CadastralParcel gml:id="CadastralParcel.IT.AGE.PLA.L736_001600.345">
      <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::6706"><gml:lowerCorner>45.43400000 12.33800000</gml:lowerCorner><gml:upperCorner>45.43420000 12.33830000</gml:upperCorner></gml:Envelope></gml:boundedBy>
      <CP:msGeometry>
        <gml:Polygon gml:id="CadastralParcel.IT.AGE.PLA.L736_001600.345.1" srsName="urn:ogc:def:crs:EPSG::6706">
          <gml:exterior><gml:LinearRing><gml:posList srsDimension="2">45.43400000 12.33800000 45.43400000 12.33830000 45.43420000 12.33830000 45.43420000 12.33800000 45.43400000 12.33800000 </gml:posList></gml:LinearRing></gml:exterior>
          <gml:interior><gml:LinearRing><gml:posList srsDimension="2">45.43405000 12.33805000 45.43410000 12.33805000 45.43410000 12.33810000 45.43405000 12.33805000 </gml:posList></gml:LinearRing></gml:interior>
        </gml:Polygon>
      </CP:msGeometry>
      <CP:INSPIREID_LOCALID>IT.AGE.PLA.L736_001600.345</CP:INSPIREID_LOCALID>
      <CP:INSPIREID_NAMESPACE>IT.AGE.PLA.</CP:INSPIREID_NAMESPACE>
      <CP:LABEL>345</CP:LABEL>
      <CP:NATIONALCADASTRALREFERENCE>L736_001600.345</CP:NATIONALCADASTRALREFERENCE>
      <CP:ADMINISTRATIVEUNIT>L736</CP:ADMINISTRATIVEUNIT>
    </CP:CadastralParcel>
  </wfs:member>
  <wfs:member>
    <CP:CadastralParcel gml:id="CadastralParcel.IT.AGE.PLA.L736_0016A0.12">
      <CP:msGeometry>
        <gml:MultiSurface gml:id="CadastralParcel.IT.AGE.PLA.L736_0016A0.12.1" srsName="urn:ogc:def:crs:EPSG::6706">
          <gml:surfaceMember><gml:Polygon gml:id="a"><gml:exterior><gml:LinearRing><gml:posList srsDimension="2">45.4330 12.3370 45.4330 12.3372 45.4332 12.3372 45.4330 12.3370</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember>
          <gml:surfaceMember><gml:Polygon gml:id="b"><gml:exterior><gml:LinearRing><gml:posList srsDimension="2">45.4334 12.3370 45.4334 12.3372 45.4336 12.3372 45.4334 12.3370</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember>
        </gml:MultiSurface>
      </CP:msGeometry>
      <CP:INSPIREID_LOCALID>IT.AGE.PLA.L736_0016A0.12</CP:INSPIREID_LOCALID>
      <CP:LABEL>12</CP:LABEL>
      <CP:NATIONALCADASTRALREFERENCE>L736_0016A0.12</CP:NATIONALCADASTRALREFERENCE>
      <CP:ADMINISTRATIVEUNIT>L736</CP:ADMINISTRATIVEUNIT>
    </CP:CadastralParcel>
  </wfs:member>
  <wfs:member>
    <CP:CadastralParcel gml:id="CadastralParcel.IT.AGE.PLA.L736_001600.STRADA001">
      <CP:msGeometry>
        <gml:Polygon srsName="urn:ogc:def:crs:EPSG::6706"><gml:exterior><gml:LinearRing><gml:posList srsDimension="2">45.4343 12.3380 45.4343 12.3390 45.4344 12.3390 45.4343 12.3380</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>
      </CP:msGeometry>
      <CP:LABEL>STRADA001</CP:LABEL>
      <CP:NATIONALCADASTRALREFERENCE>L736_001600.STRADA001</CP:NATIONALCADASTRALREFERENCE>
    </CP:CadastralParcel>
  </wfs:member>
  <wfs:member>
    <CP:CadastralParcel gml:id="CadastralParcel.IT.AGE.PLA.L736_001600.ACQUA001">
      <CP:msGeometry>
        <gml:Polygon srsName="urn:ogc:def:crs:EPSG::6706"><gml:exterior><gml:LinearRing><gml:posList srsDimension="2">45.4346 12.3380 45.4346 12.3390 45.4350 12.3400 45.4346 12.3380</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>
      </CP:msGeometry>
      <CP:LABEL>ACQUA001</CP:LABEL>
      <CP:NATIONALCADASTRALREFERENCE>L736_001600.ACQUA001</CP:NATIONALCADASTRALREFERENCE>
    </CP:CadastralParcel>
  </wfs:member>
</wfs:FeatureCollection>
