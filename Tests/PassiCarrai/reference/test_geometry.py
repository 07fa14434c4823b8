"""The geometry under the rules, on figures that can be checked by head."""

import math
import unittest

from shapely import Point, Polygon

from passi.corridor import Network
from passi.facing import faced, outward
from passi.kerb import Interval, Kerb
from passi.lines import circumradius, offset, side
from passi.scene import Road
from passi.stall import has_room
from passi.stopping import braking, stopping


def road(name, *points, **known):
    return Road(id=name, points=list(points), **({"known_width": 6.0, "street": name} | known))


class Stopping(unittest.TestCase):
    def test_the_distances_are_those_of_the_table(self):
        table = {10: (0.9, 8.4), 20: (3.5, 17.9), 30: (7.9, 28.7), 40: (14.2, 40.9), 50: (22.8, 54.8), 60: (34.6, 71.2),
                 70: (49.7, 90.6), 80: (68.6, 113.1), 90: (91.9, 139.4), 100: (120.4, 170.4), 110: (154.9, 206.8)}
        for speed, (brake, stop) in table.items():
            with self.subTest(speed=speed):
                self.assertEqual((round(braking(speed), 1), round(stopping(speed), 1)), (brake, stop))


class Lines(unittest.TestCase):
    def test_an_offset_prolongs_its_sides_to_meet_at_a_corner(self):
        line = offset([(0, 0), (10, 0), (10, 10)], -2)
        self.assertEqual([(round(x, 9), round(y, 9)) for x, y in line.coords], [(0, -2), (12, -2), (12, 10)])

    def test_an_offset_inside_a_corner_is_shorter(self):
        line = offset([(0, 0), (10, 0), (10, 10)], 2)
        self.assertAlmostEqual(line.length, 16)

    def test_left_is_positive_even_beyond_a_corner(self):
        corner = offset([(0, 0), (10, 0), (10, 10)], 0)
        for point, sign in (((5, 1), 1), ((5, -1), -1), ((11, 5), -1), ((12, -3), -1), ((8, 3), 1)):
            with self.subTest(point=point):
                self.assertEqual(math.copysign(1, side(corner, point)), sign)

    def test_the_circle_through_three_points(self):
        self.assertAlmostEqual(circumradius((-3, 4), (0, 5), (5, 0)), 5)
        self.assertIsNone(circumradius((0, 0), (1, 1), (2, 2)))


class Graph(unittest.TestCase):
    def test_a_way_passing_has_two_arms_and_one_ending_one(self):
        main, branch = road("a", (-9, 0), (0, 0), (9, 0)), road("b", (0, 0), (0, 9))
        self.assertEqual([n for _, n in Network([main, branch]).arms((0, 0))], [2, 1])

    def test_a_closed_ring_has_two_arms_where_it_closes(self):
        ring = road("r", (0, 0), (5, 5), (9, 0), (0, 0), kind="roundabout")
        self.assertEqual([n for _, n in Network([ring]).arms((0, 0))], [2])

    def test_which_nodes_are_intersections(self):
        main = road("a", (-9, 0), (0, 0), (9, 0))
        table = [("another street", road("b", (0, 0), (0, 9)), True), ("same street", road("a", (0, 0), (0, 9)), False),
                 ("a driveway", road("b", (0, 0), (0, 9), kind="driveway"), False),
                 ("no node", road("b", (0.1, 0), (0, 9)), False)]
        for name, other, expected in table:
            with self.subTest(name):
                self.assertEqual(Network([main, other]).is_intersection((0, 0)), expected)

    def test_nameless_arms_make_an_intersection(self):
        arms = [road("a", (-9, 0), (0, 0), (9, 0), street=""), road("b", (0, 0), (0, 9), street="")]
        self.assertTrue(Network(arms).is_intersection((0, 0)))

    def test_a_corridor_goes_on_through_pieces_drawn_either_way(self):
        one, two, three = road("a", (0, 0), (10, 0)), road("a", (20, 1), (10, 0)), road("a", (0, 0), (-10, 0))
        corridor = Network([one, two, three]).corridor(one)
        self.assertEqual(corridor.points, [(-10, 0), (0, 0), (10, 0), (20, 1)])

    def test_a_corridor_ends_where_one_way_begins(self):
        one, two = road("a", (0, 0), (10, 0)), road("a", (10, 0), (20, 0), oneway="forward")
        self.assertEqual(Network([one, two]).corridor(one).points, [(0, 0), (10, 0)])

    def test_a_one_way_corridor_goes_on_only_with_the_traffic(self):
        one = road("a", (0, 0), (10, 0), oneway="forward")
        with_it, against = road("a", (20, 0), (10, 0), oneway="backward"), road("a", (20, 0), (10, 0), oneway="forward")
        self.assertEqual(len(Network([one, with_it]).corridor(one).members), 2)
        self.assertEqual(len(Network([one, against]).corridor(one).members), 1)

    def test_a_corridor_that_closes_stops(self):
        one, two = road("a", (0, 0), (10, 0), (10, 10)), road("a", (10, 10), (0, 10), (0, 0))
        self.assertEqual(len(Network([one, two]).corridor(one).members), 2)


class Kerbs(unittest.TestCase):
    def test_the_kerb_is_on_the_side_of_the_access(self):
        network = Network([main := road("a", (0, 0), (50, 0))])
        self.assertEqual(Kerb(network.corridor(main), (20, 9)).at((20, 9)), (20, 3))
        self.assertEqual(Kerb(network.corridor(main), (20, -9)).at((20, -9)), (20, -3))

    def test_gaps_are_negative_where_stretches_overlap(self):
        self.assertEqual(Interval(0, 3).gap(Interval(5, 8)), 2)
        self.assertEqual(Interval(0, 6).gap(Interval(5, 8)), -1)


class Facing(unittest.TestCase):
    land = Polygon([(0, 5), (30, 5), (30, 30), (0, 30)])

    def test_outward_does_not_depend_on_which_end_comes_first(self):
        for a, b in (((10, 5), (13, 5)), ((13, 5), (10, 5))):
            self.assertEqual(outward(a, b, self.land), (0, -1))

    def test_a_path_is_skipped_unless_it_is_alone(self):
        path, main = road("p", (-50, 4), (50, 4), kind="footway", known_width=1.5), road("a", (-50, 0), (50, 0))
        self.assertEqual(faced([path, main], (10, 5), (0, -1)).road.id, "a")
        self.assertEqual(faced([path], (10, 5), (0, -1)).road.id, "p")

    def test_a_road_begins_at_its_edge(self):
        self.assertAlmostEqual(faced([road("a", (-50, 0), (50, 0))], (10, 5), (0, -1)).distance, 2)


class Stalls(unittest.TestCase):
    def test_what_is_just_large_enough_is(self):
        for width, depth, fits in ((2.5, 5, True), (2.4, 9, False), (5, 2.5, True), (4.9, 4.9, False)):
            with self.subTest(width=width, depth=depth):
                land = Polygon([(0, 0), (width, 0), (width, depth), (0, depth)])
                self.assertEqual(has_room(land, [], [], (0, 0), (width, 0)), fits)

    def test_a_turned_parcel_has_the_same_room(self):
        cos, sin = 0.8, 0.6
        land = Polygon([(cos * x - sin * y, sin * x + cos * y) for x, y in ((0, 0), (2.5, 0), (2.5, 5), (0, 5))])
        self.assertTrue(has_room(land, [], [], (0, 0), (2.5 * cos, 2.5 * sin)))

    def test_buildings_take_room(self):
        land = Polygon([(0, 0), (6, 0), (6, 6), (0, 6)])
        self.assertFalse(has_room(land, [Point(3, 3).buffer(1)], [], (0, 0), (3, 0)))


if __name__ == "__main__":
    unittest.main()
