"""The numbers of the regulation (defaults of the parameter table), lengths in metres, speeds in km/h."""

from datetime import date

# Lengths that differ by less are the same: a figure on a threshold counts as reaching it.
EPS = 1e-6

INTERSECTION_MIN = 12.0
EXISTING_CUTOFF = date(1993, 1, 1)
FRONT_TOLERANCE = 0.5
FACING_MAX = 30.0
AREA_LIMIT = 60.0
GATE_SETBACK = {"car": 5.0, "heavy": 12.0}
WIDTH_MIN = 2.5
WIDTH_MAX = {"car": 6.5, "heavy": 8.0}
GAP_OTHER_ACCESS = 2.0
OVERLAP_TOLERANCE = 0.05
STRIP_TOLERANCE_M2 = 0.1
CROSSING_GAP = 5.0
BUS_ZONE = 18.0
TREE_GAP = 2.0
LAMP_GAP = 1.0
STALL = (2.5, 5.0)
STALL_GRID = 0.25
SLOPE_MAX = 20.0
FLAT_MIN = 5.0
CURVE_REACH = 10.0
CURVE_RADIUS_WARN = 50.0
SPACING_B = 1000.0
SPACING_C = 300.0
SPACING_C_FLOOR = 100.0
SIGHT_STEP = 0.5
POPULATION_THRESHOLD = 10_000
FEE_PER_M2_YEAR = 60.0
FEE_PER_M2_DAY = 1.30
FEE_DEPTH = 1.0
A_RASO_MAX_M2 = 10.0

SPEED = {"A": 130, "B": 110, "C": 90, "D": 70, "E": 50}
SPEED_F_URBAN, SPEED_F_EXTRA, SPEED_LIVING_STREET = 50, 90, 30
WIDTH_TWO_WAY = {"A": 7.5, "B": 7.5, "C": 7.5, "D": 7.0, "E": 7.0, "F": 6.5, "F-bis": 6.5}
WIDTH_ONE_WAY = {"A": 7.5, "B": 7.5, "C": 7.5, "D": 7.0, "E": 4.5, "F": 4.0, "F-bis": 4.0}
LANE = {"A": 3.75, "B": 3.75, "C": 3.5, "D": 3.25, "E": 3.0, "F": 2.75, "F-bis": 2.75}
LANE_MARGIN = 1.0
UNCERTAINTY_DEFAULT, UNCERTAINTY_LANES = 2.0, 1.0
WIDTH_PATH = 2.0  # footway or cycleway of unknown width

CLASS_ORDER = ["A", "B", "C", "D", "E", "F", "F-bis"]
PUBLIC_VEHICULAR = {"road", "link", "living_street", "service_public", "roundabout"}
SKIPPED_BEFORE_THE_ROAD = {"footway", "cycleway"}

NO_CAR_ZONES = {
    "centro_storico", "giudecca", "sant_elena", "sacca_fisola", "murano", "burano", "mazzorbo",
    "torcello", "vignole", "certosa", "san_michele", "isole_minori",
}
FEW_CAR_ZONES = {"sant_erasmo"}
CAR_ZONES = {"terraferma", "lido", "pellestrina", "piazzale_roma", "tronchetto", "marittima"}

ORDER = [
    "not_applicable", "pass", "info", "warning", "manual_review", "needs_waiver", "reject", "invalid",
]
OUTCOME = {
    "not_applicable": "favourable", "pass": "favourable", "info": "favourable",
    "warning": "favourable_with_warnings", "manual_review": "manual_review",
    "needs_waiver": "needs_waiver", "reject": "reject", "invalid": "invalid_input",
}
