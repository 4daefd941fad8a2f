package spillway.world;

import static spillway.world.Axis.KEY_INPUT;
import static spillway.world.Axis.REGION;
import static spillway.world.Axis.SECTOR;

import java.util.Map;

/** Supply of key inputs to the region's firms. All is zero in the base year, where nothing runs short. */
public final class KeyInputs {
    @Column(
            unit = "share",
            by = KEY_INPUT,
            doc = "Part of what was imported in the base year that home makers have learned to make")
    public double[] matured;

    @Column(
            unit = "share",
            by = KEY_INPUT,
            doc = "Part of the withheld deliveries that suppliers who stay open have taken over")
    public double[] replaced;

    @Column(
            unit = "share",
            by = KEY_INPUT,
            doc = "Part of the deliveries from abroad that closed blocs withhold, before others take them over")
    public double[] withheld;

    @Column(unit = "index", doc = "Sanctions expected: 0 none, 1 a full blockade")
    public double expectation;

    @Column(
            unit = "share",
            by = SECTOR,
            doc = "Share of research that goes into doing without imported key inputs, and finds nothing else")
    public double[] researchShare;

    @Column(
            unit = "share",
            by = SECTOR,
            doc = "What deliveries from new suppliers add to the cost of materials of a firm that replaces none itself")
    public double[] surcharge;

    @Column(
            unit = "log",
            by = {SECTOR, REGION},
            doc = "What home suppliers have gained in buyers' taste in the markets of the region in place of imports")
    public double[][] logHomePull;

    @Column(
            unit = "log",
            by = {SECTOR, REGION},
            doc =
                    "What outside suppliers have still to lose in the markets of the region, as home suppliers there are too few to take it up")
    public double[][] logPending;

    @Column(
            unit = "log",
            by = SECTOR,
            doc = "Gain of home productivity on the frontier since the base year that has replaced imports of parts")
    public double[] sourced;

    KeyInputs(Map<Axis, Integer> lengths) {
        Columns.of(KeyInputs.class).allocate(this, lengths);
    }

    /** Share of what the region's firms need of {@code input} that is imported where blocs are open, firms' own substitution aside. */
    public double imported(Structure structure, KeyInput input) {
        int j = input.ordinal();
        return (1 - structure.keyHomeShare[j]) * (1 - matured[j]);
    }

    /** Share of what they need of {@code input} that nobody delivers: withheld and not taken over by others, firms' own substitution aside. */
    public double missing(Structure structure, KeyInput input) {
        int j = input.ordinal();
        return imported(structure, input) * withheld[j] * (1 - replaced[j]);
    }
}
