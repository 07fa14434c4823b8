"""Rules that look at what is declared: place, authority, gate leaf, ramp, fee."""

import math

from . import parameters as P
from .finding import NOT_APPLICABLE, Finding, at_least


def water_gate(raw):
    return Finding("reject" if raw["proposal"].get("kind") == "porta_acqua" else "not_applicable")


def motor_vehicles(raw):
    zone = raw["context"]["zone"]
    if zone in P.NO_CAR_ZONES:
        return Finding("reject", {"zone": zone})
    return Finding("manual_review" if zone in P.FEW_CAR_ZONES else "pass", {"zone": zone})


def authority(scene):
    """The comune inside built-up areas (with the owner's nulla osta up to 10,000 inhabitants), the owner outside.

    Motorways stay with their operator everywhere.
    """
    owner = scene.context.get("owner") or "comune"
    population = scene.context.get("population")
    if owner == "comune" or not scene.urban or owner == "concessionaria":
        return Finding("info", {"authority": owner})
    if population is not None and population > P.POPULATION_THRESHOLD:
        return Finding("info", {"authority": "comune"}, {"population": P.POPULATION_THRESHOLD})
    return Finding("info", {"authority": "comune", "nulla_osta": owner}, {"population": P.POPULATION_THRESHOLD})


def restricted_traffic(scene):
    return Finding("warning" if scene.context.get("restricted_traffic") else "pass")


def pedestrian_entrance(scene):
    if scene.proposal.get("pedestrian_traffic") != "high":
        return NOT_APPLICABLE
    return Finding("pass" if scene.proposal.get("separate_pedestrian") else "needs_waiver")


def ramp(scene):
    slope, flat = scene.proposal.get("slope_pct"), scene.proposal.get("flat_len_m")
    if slope is None and flat is None:
        return NOT_APPLICABLE
    good = (slope is None or slope <= P.SLOPE_MAX + P.EPS) and (flat is None or at_least(flat, P.FLAT_MIN))
    return Finding("pass" if good else "needs_waiver", {"slope_pct": slope, "flat_len_m": flat},
                   {"max_pct": P.SLOPE_MAX, "min_m": P.FLAT_MIN})


def gate_leaf(scene):
    opens = (scene.proposal.get("gate") or {}).get("opens")
    if opens is None:
        return NOT_APPLICABLE
    return Finding("reject" if opens == "outward" else "pass")


def temporary(scene):
    return Finding("info") if scene.proposal.get("temporary") else NOT_APPLICABLE


def one_per_parcel(scene):
    served = sum(1 for _, _, parcel in scene.accesses if parcel == scene.target_id)
    return Finding("needs_waiver" if served else "pass", {"existing": served}, {"max": 1})


def fee(width, scene):
    """Width x 1 m, begun square metres counted whole; an unmarked access protects 10 m2 at most."""
    area = width * P.FEE_DEPTH
    if scene.proposal.get("kind") == "a_raso":
        area = min(area, P.A_RASO_MAX_M2)
    whole = math.ceil(area - P.EPS)
    measured = {"width_m": width, "area_m2": area, "annual_standard_eur": whole * P.FEE_PER_M2_YEAR}
    if scene.proposal.get("temporary"):
        measured["daily_standard_eur"] = round(whole * P.FEE_PER_M2_DAY, 2)
    return Finding("info", measured)
