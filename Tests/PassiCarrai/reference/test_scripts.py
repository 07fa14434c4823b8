"""The cases, the generator and the comparison hold together."""

import contextlib
import copy
import io
import json
import unittest

import check_cases
import compare
import make_scenes
from contract import faults
from passi.verdict import evaluate
from reference import rounded, scenes


class Cases(unittest.TestCase):
    def test_every_case_follows_the_schema(self):
        for name, case in check_cases.cases():
            with self.subTest(name):
                self.assertEqual(faults(case["scene"]), [])

    def test_every_case_says_why(self):
        for name, case in check_cases.cases():
            with self.subTest(name):
                self.assertTrue(case["title"] and case["why"] and case["expect"]["outcome"])

    def test_the_reference_answers_as_worked_out_by_hand(self):
        for name, case in check_cases.cases():
            with self.subTest(name):
                self.assertEqual(list(check_cases.misses(case, evaluate(case["scene"]))), [])


class Scenes(unittest.TestCase):
    drawn = list(make_scenes.scenes(120, "test"))

    def test_the_same_seed_draws_the_same_scenes(self):
        self.assertEqual(self.drawn[:60], list(make_scenes.scenes(20, "test")))

    def test_scenes_follow_the_schema_unless_they_are_to_break_it(self):
        for scene in self.drawn:
            with self.subTest(scene["id"]):
                broken = scene["title"].startswith(make_scenes.BREAKS_THE_SCHEMA)
                self.assertEqual(bool(faults(scene)), broken)

    def test_a_turned_and_moved_scene_has_the_same_verdict(self):
        verdicts = [json.loads(json.dumps(rounded(evaluate(scene)))) for scene in self.drawn]
        for verdict in verdicts:
            verdict["rules"].get("PC-020", {}).get("measured", {}).pop("node", None)
        for drawn, *moved in zip(*[iter(verdicts)] * 3):
            for other in moved:
                with self.subTest(other["id"]):
                    tally = compare.Tally()
                    compare.compare_scene(other["id"], drawn, other, tally)
                    self.assertEqual(tally.differences, [])


class Comparison(unittest.TestCase):
    verdict = evaluate(dict(check_cases.cases())["pc-020-near-t-14"]["scene"])

    def differences(self, change):
        other = copy.deepcopy(self.verdict)
        change(other["rules"])
        tally = compare.Tally()
        compare.compare_scene("x", self.verdict, other, tally)
        return tally

    def test_two_centimetres_are_the_same_and_three_are_not(self):
        for shift, found in ((0.019, 0), (0.03, 1)):
            with self.subTest(shift=shift):
                tally = self.differences(lambda r: r["PC-020"]["measured"].update(distance_m=14 + shift))
                self.assertEqual(len(tally.differences), found)

    def test_a_figure_on_its_threshold_is_left_out(self):
        tally = self.differences(lambda r: r["PC-020"].update(verdict="reject", measured={"distance_m": 12.0}))
        self.assertEqual(tally.counts["PC-020"]["on edge"], 1)

    def test_a_rule_that_one_side_lacks_is_no_difference(self):
        tally = self.differences(lambda r: r.pop("PC-083"))
        self.assertEqual((tally.counts["PC-083"]["only A"], tally.differences), (1, []))

    def test_the_report_names_scene_and_figures(self):
        tally = self.differences(lambda r: r["PC-060"].update(verdict="reject"))
        with contextlib.redirect_stdout(out := io.StringIO()):
            compare.report(tally, 5)
        self.assertIn("PC-060  x: pass {'width_m': 3.0} | reject {'width_m': 3.0}", out.getvalue())


class Reading(unittest.TestCase):
    def test_one_scene_an_array_or_one_a_line(self):
        for text in ('{"id": "a"}', '[{"id": "a"}]', '{"id": "a"}\n'):
            self.assertEqual(scenes(text), [{"id": "a"}])
        self.assertEqual(len(scenes('{"id": "a"}\n\n{"id": "b"}\n')), 2)

    def test_nonsense_gets_a_verdict(self):
        for raw in ({}, {"proposal": None}, {"context": {"zone": "mars"}, "proposal": {}, "roads": [], "parcels": []},
                    {"context": {"zone": "lido"}, "proposal": {"p1": [1, None], "p2": "x"}, "roads": 3, "parcels": []}):
            with self.subTest(raw=raw):
                self.assertEqual(evaluate(raw)["outcome"], "invalid_input")


if __name__ == "__main__":
    unittest.main()
