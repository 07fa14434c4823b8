"""What counts as right, as a fault and as reliable; and the command that says it."""

import contextlib
import io
import json
import pathlib
import tempfile
import unittest

import score
from evaluationset.diagram import bars, svg
from evaluationset.judging import Answer, judge, reliability, wilson
from evaluationset.question import Question, read, write

HERE = (12.33, 45.44)
NEAR = (12.33, 45.44009)  # 10 m
FAR = (12.33, 45.45)  # 1.1 km
OTHER = (12.35, 45.45)


def answer(point, confidence=0.5, asked=False):
    return Answer(point, None, confidence if point else None, "", asked)


class JudgeTests(unittest.TestCase):
    def check(self, q, cases):
        for (point, confidence, asked), right, sure_wrong in cases:
            v = judge("x", q, answer(point, confidence, asked))
            self.assertEqual((v.right, v.sure_wrong), (right, sure_wrong), (q.ask, point, confidence, asked))

    def test_an_answer_within_the_tolerance_is_right(self):
        self.check(Question("exact", "q", HERE, 15), [
            ((NEAR, 0.9, False), True, False), ((FAR, 0.9, False), False, True), ((FAR, 0.79, False), False, False),
            ((FAR, 0.9, True), False, False), ((None, 0, False), False, False), ((None, 0, True), False, False)])

    def test_another_right_answer_has_a_tolerance_of_its_own(self):
        self.check(Question("x", "q", HERE, 15, alternatives=((*OTHER, 2000),)), [
            ((OTHER, 0.9, False), True, False), (((12.36, 45.45), 0.9, False), True, False),
            (((12.40, 45.45), 0.9, False), False, True)])

    def test_where_a_question_may_be_asked_it_is_right_as_well(self):
        self.check(Question("x", "q", HERE, 15, ask="may"), [
            ((NEAR, 0.9, False), True, False), ((None, 0, True), True, False), ((FAR, 0.9, True), True, False),
            ((FAR, 0.9, False), False, True), ((FAR, 0.5, False), False, False)])

    def test_where_a_question_is_due_a_sure_answer_is_a_guess(self):
        self.check(Question("x", "q", HERE, 15, ask="must", alternatives=((*OTHER, 15),)), [
            ((HERE, 0.9, False), False, True), ((HERE, 0.5, False), True, False), ((OTHER, 0.5, False), True, False),
            ((OTHER, 0.9, True), True, False), ((FAR, 0.5, False), False, False), ((None, 0, False), False, False)])

    def test_where_there_is_no_place_no_answer_and_an_unsure_one_are_right(self):
        self.check(Question("x", "q", ask="none"), [
            ((None, 0, False), True, False), ((HERE, 0.5, False), True, False), ((HERE, 0.8, False), False, True)])
        self.check(Question("x", "q", OTHER, 3000, ask="none"), [
            ((OTHER, 0.9, False), True, False), ((None, 0, False), True, False), ((HERE, 0.3, False), True, False),
            (((12.2, 45.5), 0.9, False), False, True)])

    def test_of_two_places_meant_alike_one_is_a_hit(self):
        q = Question("x", "q", HERE, 15, ask="must", alternatives=((*OTHER, 15),))
        self.assertTrue(judge("x", q, answer(HERE)).hit)
        self.assertFalse(judge("x", q, answer(OTHER)).hit)

    def test_a_distance_that_is_not_ours_is_counted(self):
        q = Question("x", "q", HERE, 15)
        for told, off in ((10.0, False), (10.9, False), (12.0, True), (None, False)):
            self.assertEqual(judge("x", q, Answer(NEAR, told, 0.5, "", False)).distance_off, off, told)


class FigureTests(unittest.TestCase):
    def verdicts(self, pairs):
        q = Question("x", "q", HERE, 15)
        return [judge(str(i), q, answer(HERE if hit else FAR, confidence)) for i, (confidence, hit) in enumerate(pairs)]

    def test_confidence_that_keeps_its_word_has_no_error(self):
        bins, error, brier = reliability(self.verdicts([(0.75, i < 75) for i in range(100)]))
        self.assertEqual((bins[7]["n"], bins[7]["hit"]), (100, 0.75))
        self.assertAlmostEqual(error, 0)
        self.assertAlmostEqual(brier, 0.1875)

    def test_confidence_that_boasts_is_off_by_what_it_boasts(self):
        bins, error, _ = reliability(self.verdicts([(1.0, i < 40) for i in range(100)]))
        self.assertEqual(bins[9]["n"], 100)
        self.assertAlmostEqual(error, 0.6)

    def test_no_answers_have_no_reliability(self):
        bins, error, brier = reliability([])
        self.assertEqual((sum(b["n"] for b in bins), error, brier), (0, 0, 0))
        self.assertIn("0.0 – 0.1", bars(bins))
        self.assertTrue(svg(bins).startswith("<svg"))

    def test_the_interval_is_Wilsons(self):
        self.assertAlmostEqual(wilson(95, 100), 0.8882, places=4)
        self.assertAlmostEqual(wilson(300, 300), 0.9874, places=4)
        self.assertEqual(wilson(0, 0), 0)


class CommandTests(unittest.TestCase):
    QUESTIONS = [Question("exact", "VIA PIAVE 1", HERE, 15, source="ocio"), Question("exact", "VIA PIAVE 3", OTHER, 15),
                 Question("nonsense", "asdf, \"x\"", ask="none"),
                 Question("duplicate", "Via Istria", HERE, 30, "must", ((*OTHER, 40),))]
    RIGHT = ["dev-exact-001,12.33,45.44,0.0,0.95,VIA PIAVE 1", "dev-exact-002,12.35,45.45,0.0,0.95,VIA PIAVE 3",
             "dev-nonsense-001,,,,,", "dev-duplicate-001,12.33,45.44,0.0,0.5,VIA ISTRIA"]

    def run_score(self, rows, *words, header="id,lon,lat,distance,confidence,label"):
        with tempfile.TemporaryDirectory() as folder:
            queries, answers = pathlib.Path(folder, "q.csv"), pathlib.Path(folder, "a.csv")
            write(queries, self.QUESTIONS, "dev")
            answers.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
            diagram = pathlib.Path(folder, "r.svg")
            out, err = io.StringIO(), io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
                code = score.main([str(queries), str(answers), "--svg", str(diagram), *words])
            picture = diagram.read_text(encoding="utf-8") if diagram.exists() else ""
        return code, out.getvalue(), err.getvalue(), picture

    def test_questions_come_back_from_their_file_as_they_went(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "q.csv")
            write(path, self.QUESTIONS, "dev")
            self.assertEqual(list(read(path).values()), self.QUESTIONS)

    def test_right_answers_meet_the_targets(self):
        code, out, err, picture = self.run_score(self.RIGHT, "--require")
        self.assertEqual((code, err), (0, ""))
        self.assertIn("exact      2  100.0 %", out)
        self.assertNotIn("missed", out)
        self.assertIn("</svg>", picture)

    def test_a_sure_and_wrong_answer_is_counted_listed_and_fails_what_is_required(self):
        rows = ["dev-exact-001,12.40,45.44,5460,0.95,ELSEWHERE"] + self.RIGHT[1:]
        code, out, _, _ = self.run_score(rows, "--require", "--wrong", "5")
        self.assertEqual(code, 1)
        self.assertIn("targets missed: exact, sure+wrong", out)
        self.assertIn("dev-exact-001\t0.95\tVIA PIAVE 1\t→ ELSEWHERE", out)

    def test_json_holds_the_same_figures(self):
        code, out, _, _ = self.run_score(self.RIGHT, "--json")
        figures = json.loads(out)
        self.assertEqual((code, figures["all"]["n"], figures["all"]["right"]), (0, 4, 1))
        self.assertEqual(figures["kinds"]["duplicate"]["right"], 1)
        self.assertEqual(len(figures["reliability"]), 10)

    def test_a_question_asked_stands_in_a_column_of_its_own(self):
        header = "id,lon,lat,distance,confidence,label,question"
        rows = [r + "," for r in self.RIGHT[:3]] + ["dev-duplicate-001,,,,,,Mestre o Lido?"]
        code, out, _, _ = self.run_score(rows, "--require", header=header)
        self.assertEqual(code, 0)
        self.assertIn("duplicate  1  100.0 %", out)

    def test_what_cannot_be_scored_is_named_with_its_line(self):
        for rows, message in [
                (self.RIGHT[:3], "1 of 4 questions have no row, among them dev-duplicate-001"),
                (self.RIGHT + ["dev-exact-001,12,45,0,0.5,"], "a.csv:6: the id dev-exact-001 occurs twice"),
                (["dev-exact-009,12,45,0,0.5,"], "a.csv:2: the id dev-exact-009 is not among the questions"),
                (["dev-exact-001,12,45,0,1.5,"], "a.csv:2: expected a confidence of 0 to 1"),
                (["dev-exact-001,twelve,45,0,0.5,"], "a.csv:2: could not convert")]:
            code, _, err, _ = self.run_score(rows)
            self.assertEqual(code, 2)
            self.assertIn(message, err)
        code, _, err, _ = self.run_score([], header="id,x,y")
        self.assertEqual(code, 2)
        self.assertIn("no column lon, lat, confidence", err)

    def test_a_file_of_questions_with_a_mistake_is_named_with_its_line(self):
        head = "id,kind,query,lon,lat,tolerance_m,ask\n"
        for text, message in [(head + "a,b,c,1,2,3,perhaps\n", "q.csv:2: ask is 'perhaps'"),
                              (head + "a,b,c,,,,\n", "q.csv:2: no lon and lat"), ("id,kind\n", "q.csv:1: no column query")]:
            with tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder, "q.csv")
                path.write_text(text)
                with self.assertRaisesRegex(ValueError, message):
                    read(path)


if __name__ == "__main__":
    unittest.main()
