<?xml version="1.0" encoding="UTF-8"?>
<gml:FeatureCollection xmlns:cp="http://inspire.ec.europa.eu/schemas/cp/4.0" xmlns:base="http://inspire.ec.europa.eu/schemas/base/3.3" xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" gml:id="all">
  <gml:featureMember>
    <cp:CadastralZoning gml:id="z16">
      <cp:geometry><gml:MultiSurface gml:id="z16.g" srsName="http://www.opengis.net/def/crs/EPSG/0/4258"><gml:surfaceMember><gml:Polygon gml:id="z16.p"><gml:exterior><gml:LinearRing><gml:posList>45.43 12.33 45.43 12.34 45.44 12.34 45.44 12.33 45.43 12.33</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface></cp:geometry>
      <cp:inspireId><base:Identifier><base:localId>IT.AGE.MAP.L736_001600</base:localId><base:namespace>IT.AGE.MAP.</base:namespace></base:Identifier></cp:inspireId>
      <cp:label>16</cp:label>
      <cp:nationalCadastalZoningReference>L736_001600</cp:nationalCadastalZoningReference>
    </cp:CadastralZoning>
  </gml:featureMember>
  <gml:featureMember>
    <cp:CadastralParcel gml:id="p9">
      <cp:areaValue uom="m2">1240.5</cp:areaValue>
      <cp:beginLifespanVersion>2024-01-31T00:00:00Z</cp:beginLifespanVersion>
      <cp:endLifespanVersion xsi:nil="true" nilReason="unknown"/>
      <cp:geometry>
        <gml:MultiSurface gml:id="p9.g" srsName="http://www.opengis.net/def/crs/EPSG/0/4258">
          <gml:surfaceMember><gml:Surface gml:id="p9.s"><gml:patches><gml:PolygonPatch>
            <gml:exterior><gml:Ring>
              <gml:curveMember><gml:LineString gml:id="p9.a"><gml:posList srsDimension="3">45.434 12.338 2.5 45.434 12.339 2.5 45.435 12.339 2.5</gml:posList></gml:LineString></gml:curveMember>
              <gml:curveMember><gml:Curve gml:id="p9.b"><gml:segments><gml:LineStringSegment><gml:pos>45.435 12.339</gml:pos><gml:pos>45.435 12.338</gml:pos><gml:pos>45.434 12.338</gml:pos></gml:LineStringSegment></gml:segments></gml:Curve></gml:curveMember>
            </gml:Ring></gml:exterior>
            <gml:interior><gml:LinearRing><gml:posList>45.4342 12.3382 45.4344 12.3382 45.4344 12.3384 45.4342 12.3382</gml:posList></gml:LinearRing></gml:interior>
          </gml:PolygonPatch></gml:patches></gml:Surface></gml:surfaceMember>
          <gml:surfaceMembers>
            <gml:Polygon gml:id="p9.q"><gml:exterior><gml:LinearRing><gml:posList>45.436 12.338 45.436 12.339 45.437 12.339 45.436 12.338</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>
          </gml:surfaceMembers>
        </gml:MultiSurface>
      </cp:geometry>
      <cp:inspireId><base:Identifier><base:localId>IT.AGE.PLA.L736_001600.9</base:localId><base:namespace>IT.AGE.PLA.</base:namespace></base:Identifier></cp:inspireId>
      <cp:label>9</cp:label>
      <cp:nationalCadastralReference>L736_001600.9</cp:nationalCadastralReference>
      <cp:referencePoint><gml:Point gml:id="p9.r" srsName="http://www.opengis.net/def/crs/EPSG/0/4258"><gml:pos>45.4345 12.3385</gml:pos></gml:Point></cp:referencePoint>
      <cp:validFrom>2020-05-01T00:00:00Z</cp:validFrom>
      <cp:administrativeUnit xlink:href="#L736"/>
      <cp:zoning xlink:href="#z16"/>
    </cp:CadastralParcel>
  </gml:featureMember>
  <gml:featureMembers>
    <cp:CadastralParcel gml:id="p10">
      <cp:geometry><gml:Polygon gml:id="p10.g" srsName="EPSG:4258"><gml:exterior><gml:LinearRing><gml:posList>12.338 45.438 12.339 45.438 12.339 45.439 12.338 45.438</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></cp:geometry>
      <cp:label>10</cp:label>
      <cp:nationalCadastralReference>L736_001600.10</cp:nationalCadastralReference>
      <cp:zoning xlink:href="#z16"/>
    </cp:CadastralParcel>
  </gml:featureMembers>
</gml:FeatureCollection>
