"""What README tells to do works as it is written."""
import json
import re
import shutil
import subprocess

import pytest

from conftest import ROOT
from test_cli import run

README = (ROOT / "README.md").read_text()


def block(language, mark):
    """The first fenced block with `mark` in it."""
    return next(text for text in re.findall(rf"```{language}\n(.*?)```", README, re.S) if mark in text)


@pytest.mark.skipif(not shutil.which("ogr2ogr"), reason="ogr2ogr makes the data")
def test_a_layer_is_added_as_the_readme_tells(tmp_path):
    for name in ["layers", "styles", "tiles"]:
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "seeds/data").mkdir(parents=True)
    feature = {"type": "Feature", "properties": {"codice": "P1", "nome": "Rialto"},
               "geometry": {"type": "Point", "coordinates": [12.3358, 45.4381]}}
    (tmp_path / "source.json").write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    subprocess.run(
        ["ogr2ogr", "-t_srs", "EPSG:25833", "pontili.gpkg", "source.json"], cwd=tmp_path, check=True)
    subprocess.run(block("sh", "ogr2ogr").split(), cwd=tmp_path, check=True)
    manifest = (ROOT / "seeds/manifest.yaml").read_text()
    head = manifest[:manifest.index("files:")]
    entry = block("yaml", "# seeds/manifest.yaml")
    (tmp_path / "seeds/manifest.yaml").write_text(head + "files:\n" + entry)
    for layer in (tmp_path / "layers").glob("*.yaml"):
        if layer.name != "service.yaml":
            layer.unlink()
    (tmp_path / "layers/pontili.yaml").write_text(block("yaml", "# layers/pontili.yaml"))
    shutil.copy(ROOT / "styles/ponti.sld", tmp_path / "styles/pontili.sld")
    service = (tmp_path / "layers/service.yaml").read_text()
    (tmp_path / "layers/service.yaml").write_text(
        re.sub(r"layers: \[.*\]", "layers: []", service).replace("layers: []", "layers: [pontili]", 1))
    assert run("seed", "--no-parcels", cwd=tmp_path)[0] == 0
    assert run("check", cwd=tmp_path)[0] == 0
    status, out, _ = run("layers", "--csv", cwd=tmp_path)
    assert status == 0 and out.splitlines()[1].startswith("pontili,1,")
    # Before the seeds were read, one line said what to do.
    (tmp_path / "layers/approdi.yaml").write_text(
        block("yaml", "# layers/pontili.yaml").replace("collection: pontili", "collection: approdi"))
    with (tmp_path / "seeds/manifest.yaml").open("a") as file:
        file.write(entry.replace("collection: pontili", "collection: approdi"))
    status, _, err = run("check", cwd=tmp_path)
    assert status == 1 and "layers/approdi.yaml:3:" in err and "eseguire dime seed" in err and "1 errore." in err
