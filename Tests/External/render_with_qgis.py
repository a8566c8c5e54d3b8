"""Opens a GeoPackage as QGIS does and renders it; run by Debian's Python, which has QGIS.

    /usr/bin/python3 render_with_qgis.py maillage.gpkg FOLDER

writes a PNG a styled layer and one of them all, and prints what QGIS found, as JSON.
"""

import json
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("XDG_RUNTIME_DIR", sys.argv[2])

from qgis.core import (  # noqa: E402
    QgsApplication, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsMapRendererParallelJob, QgsMapSettings,
    QgsProject, QgsProviderRegistry, QgsVectorLayer)
from qgis.PyQt.QtCore import QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor  # noqa: E402

LAMBERT_93 = QgsCoordinateReferenceSystem("EPSG:2154")


def render(layers, path):
    """Draws layers, the first at the bottom, and counts the colours."""
    settings = QgsMapSettings()
    settings.setLayers(layers[::-1])
    settings.setBackgroundColor(QColor("white"))
    settings.setOutputSize(QSize(1200, 900))
    settings.setOutputDpi(150)
    settings.setDestinationCrs(LAMBERT_93)
    box = QgsCoordinateTransform(layers[0].crs(), LAMBERT_93, QgsProject.instance()).transformBoundingBox(layers[0].extent())
    box.scale(1.05)
    settings.setExtent(box)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    errors = [error.message for error in job.errors()]
    image = job.renderedImage()
    image.save(path)
    colours = {}
    for y in range(0, image.height(), 2):
        for x in range(0, image.width(), 2):
            name = image.pixelColor(x, y).name()
            colours[name] = colours.get(name, 0) + 1
    return colours, errors


def main(geopackage, folder):
    application = QgsApplication([], False)
    application.initQgis()
    metadata = QgsProviderRegistry.instance().providerMetadata("ogr")
    names = [part.layerName() if hasattr(part, "layerName") else part.name()
             for part in metadata.querySublayers(geopackage)]
    found, styled = {}, []
    # A view under an old name has no style of its own.
    for name in (name for name in names if "-" not in name):
        layer = QgsVectorLayer(f"{geopackage}|layername={name}", name, "ogr")
        # A layer reads its default style by itself, as in the application.
        found[name] = {"valid": layer.isValid(), "geometry": layer.isSpatial(), "count": layer.featureCount()}
        if not layer.isSpatial():
            continue
        found[name]["renderer"] = layer.renderer().type()
        found[name]["legend"] = [item.label() for item in layer.renderer().legendSymbolItems()]
        found[name]["tip"] = layer.mapTipTemplate()
        found[name]["labels"] = layer.labelsEnabled() and layer.labeling() is not None
        found[name]["aliases"] = {field.name(): layer.attributeDisplayName(index)
                                  for index, field in enumerate(layer.fields())}
        # An extent that is no extent: features, and not one with a geometry.
        found[name]["drawn"] = sum(feature.hasGeometry() for feature in layer.getFeatures())
        if found[name]["drawn"]:
            found[name]["colours"], found[name]["errors"] = render([layer], f"{folder}/{name}.png")
            styled.append(layer)
    project = QgsProject.instance()
    found["project"] = {
        "read": project.read(f"geopackage:{geopackage}?projectName=carte"), "crs": project.crs().authid(),
        "layers": [[layer.name(), layer.isValid(), layer.renderer().type()] for layer in project.layerTreeRoot().layerOrder()]}
    whole = next((layer for layer in styled if layer.name() == "territoires"), None)
    if whole:
        found["*"] = dict(zip(("colours", "errors"), render(styled, f"{folder}/carte.png")))
    print(json.dumps(found))
    sys.stdout.flush()
    # QGIS may crash while it takes itself down; all has been said.
    os._exit(0)


main(sys.argv[1], sys.argv[2])
