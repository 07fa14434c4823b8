// Marks that stand on every map that is shown: on one, or on both while two are compared.

export class Overlay {
  constructor(viewer) {
    Object.assign(this, { viewer, groups: [], fill: () => {} });
    viewer.overlays.push(this);
  }

  /// - fill: adds the layers of Leaflet to the group that it is given.
  draw(fill = this.fill) {
    this.fill = fill;
    for (const group of this.groups) group.remove();
    this.groups = this.viewer.sides.map(({ map }) => {
      const group = this.viewer.L.layerGroup().addTo(map);
      fill(group);
      return group;
    });
  }
}
