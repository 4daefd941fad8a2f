package spillway.world;

import static spillway.world.Axis.ROW;

import java.util.Map;

/** All high-skill people of working age, one array per attribute; each row stands for {@link #persons} people. */
public final class Talents extends Rows {
    @Column(unit = "10,000 persons", doc = "People whom one row stands for; constant during a run")
    public double persons;

    @Column(unit = "row", by = ROW, doc = "Region of residence")
    public int[] region;

    @Column(unit = "row", by = ROW, doc = "Where they live: land cell, or the pseudo-cell of an outer region")
    public int[] cell;

    @Column(unit = "row", by = ROW, doc = "Field of training: a knowledge group")
    public byte[] field;

    @Column(
            unit = "row",
            by = ROW,
            doc = "Region of household registration; the number of regions stands for the rest of China")
    public int[] home;

    @Column(
            unit = "quarter index",
            by = ROW,
            doc = "Quarter of graduation or arrival; negative for those of the base year")
    public int[] since;

    @Column(unit = "switch", by = ROW, doc = "Whether they have work")
    public boolean[] employed;

    @Column(unit = "index", by = ROW, doc = "Relative ability, mean 1")
    public double[] quality;

    /** Talents of whom each row stands for {@code persons} (10,000). */
    public Talents(double persons) {
        super(1024, Map.of());
        this.persons = persons;
    }
}
