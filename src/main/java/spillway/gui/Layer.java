package spillway.gui;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import spillway.world.Cells;
import spillway.world.KnowledgeGroup;
import spillway.world.World;

/** What the map can show in the cells of the land, each declared once: name, unit and reading. */
enum Layer {
    /** High-value output. */
    HIGH_VALUE(
            "High-value output",
            "million RMB a year and km\u00b2, current prices",
            Kind.DENSITY,
            "Value added of advanced manufacturing, research, finance and business services",
            cells -> each(cells, cell -> 400 * cells.highValue[cell] / cells.areaKm2[cell])),
    /** Talent. */
    TALENT(
            "Talent",
            "persons per km\u00b2",
            Kind.DENSITY,
            "Residents with a university degree",
            cells -> each(cells, cell -> 1e4 * cells.talent[cell] / cells.areaKm2[cell])),
    /** Everybody else. */
    RESIDENTS(
            "Residents",
            "persons per km\u00b2",
            Kind.DENSITY,
            "Residents other than talent",
            cells -> each(cells, cell -> 1e4 * cells.residents[cell] / cells.areaKm2[cell])),
    /** Rent. */
    RENT(
            "Rent since 2010",
            "2010 = 100 in each cell",
            Kind.INDEX,
            "What housing costs, at current prices",
            cells -> each(cells, cell -> 100 * cells.rent[cell])),
    /** Firms that have turned digital. */
    DIGITAL(
            "Digital firms",
            "% of value added",
            Kind.INDEX,
            "Share of value added made by firms that have turned digital since 2010",
            cells -> each(cells, cell -> 100 * cells.digitalShare(cell))),
    /** Knowledge of advanced knowledge providers. */
    KNOWLEDGE_SERVICES(KnowledgeGroup.AKP, "research and business services"),
    /** Knowledge of mass production. */
    KNOWLEDGE_MANUFACTURING(KnowledgeGroup.MPG, "manufacturing"),
    /** Knowledge of supporting services. */
    KNOWLEDGE_NETWORKS(KnowledgeGroup.SIS, "networks, trade and infrastructure"),
    /** Knowledge of what serves persons. */
    KNOWLEDGE_PERSONAL(KnowledgeGroup.PGS, "traditional goods and personal services");

    /** How values add up over a place, and compare. */
    enum Kind {
        /** An amount over area: amounts add up. */
        DENSITY,
        /** An index: the mean counts. */
        INDEX,
        /** A logarithm: differences are in logs. */
        LOG
    }

    private static final String KNOWLEDGE = "Knowledge: ";

    private final String label;
    private final String unit;
    private final Kind kind;
    private final String meaning;
    private final Function<Cells, float[]> reader;

    Layer(String label, String unit, Kind kind, String meaning, Function<Cells, float[]> reader) {
        this.label = label;
        this.unit = unit;
        this.kind = kind;
        this.meaning = meaning;
        this.reader = reader;
    }

    Layer(KnowledgeGroup group, String sectors) {
        this(
                KNOWLEDGE + sectors,
                "log of productivity within reach",
                Kind.LOG,
                "Mean productivity of firms nearby",
                cells -> knowledge(cells, group));
    }

    /** The sectors of a knowledge group in words, by its code. */
    static String group(int code) {
        return values()[KNOWLEDGE_SERVICES.ordinal() + code].label.substring(KNOWLEDGE.length());
    }

    /** Its name for people. */
    String label() {
        return label;
    }

    /** Unit of its values. */
    String unit() {
        return unit;
    }

    /** How its values add up. */
    Kind kind() {
        return kind;
    }

    /** Whether its colours follow the logarithm of its values, none of which is negative. */
    boolean logarithmic() {
        return kind == Kind.DENSITY;
    }

    /** What it is, in a sentence. */
    String meaning() {
        return meaning;
    }

    /** Its value in every land cell; NaN where there is none. */
    float[] of(World world) {
        return reader.apply(world.cells);
    }

    /** All of them in a world, by their order. */
    static float[][] all(World world) {
        return List.of(values()).stream().map(layer -> layer.of(world)).toArray(float[][]::new);
    }

    private static float[] each(Cells cells, IntToDoubleFunction value) {
        float[] values = new float[cells.onLand];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = (float) value.applyAsDouble(cell);
        }
        return values;
    }

    private static float[] knowledge(Cells cells, KnowledgeGroup group) {
        double[][] activity = cells.activity[group.code].field;
        double[][] knowledge = cells.knowledge[group.code].field;
        return each(cells, cell -> {
            int x = cells.land.cellX[cell];
            int y = cells.land.cellY[cell];
            return activity[x][y] > 1e-9 ? knowledge[x][y] / activity[x][y] : Double.NaN;
        });
    }
}
