package spillway.gui;

import java.util.List;
import java.util.function.Function;
import spillway.world.Cells;
import spillway.world.KnowledgeGroup;
import spillway.world.World;

/** What the map can show in the cells of the land, each declared once: name, unit and reading. */
enum Layer {
    /** High-value output. */
    HIGH_VALUE(
            "High-value output",
            "million RMB a year and km\u00b2",
            true,
            "Value added of advanced manufacturing, research, finance and business services",
            cells -> perArea(cells, cells.highValue, 400)),
    /** Talent. */
    TALENT(
            "Talent",
            "persons per km\u00b2",
            true,
            "Residents with a university degree",
            cells -> perArea(cells, cells.talent, 1e4)),
    /** Everybody else. */
    RESIDENTS(
            "Residents",
            "persons per km\u00b2",
            true,
            "Residents other than talent",
            cells -> perArea(cells, cells.residents, 1e4)),
    /** Rent. */
    RENT("Rent", "2010 = 100", false, "What housing costs, at current prices", cells -> times(cells, cells.rent, 100)),
    /** Knowledge of advanced knowledge providers. */
    KNOWLEDGE_SERVICES(
            "Knowledge: research and business services",
            "log of productivity within reach",
            false,
            "Mean productivity of firms nearby",
            cells -> knowledge(cells, KnowledgeGroup.AKP)),
    /** Knowledge of mass production. */
    KNOWLEDGE_MANUFACTURING(
            "Knowledge: manufacturing",
            "log of productivity within reach",
            false,
            "Mean productivity of firms nearby",
            cells -> knowledge(cells, KnowledgeGroup.MPG));

    private final String label;
    private final String unit;
    private final boolean logarithmic;
    private final String meaning;
    private final Function<Cells, float[]> reader;

    Layer(String label, String unit, boolean logarithmic, String meaning, Function<Cells, float[]> reader) {
        this.label = label;
        this.unit = unit;
        this.logarithmic = logarithmic;
        this.meaning = meaning;
        this.reader = reader;
    }

    /** Its name for people. */
    String label() {
        return label;
    }

    /** Unit of its values. */
    String unit() {
        return unit;
    }

    /** Whether its colours follow the logarithm of its values, none of which is negative. */
    boolean logarithmic() {
        return logarithmic;
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

    private static float[] perArea(Cells cells, double[] amount, double factor) {
        float[] values = new float[cells.onLand];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = (float) (factor * amount[cell] / cells.areaKm2[cell]);
        }
        return values;
    }

    private static float[] times(Cells cells, double[] amount, double factor) {
        float[] values = new float[cells.onLand];
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = (float) (factor * amount[cell]);
        }
        return values;
    }

    private static float[] knowledge(Cells cells, KnowledgeGroup group) {
        float[] values = new float[cells.onLand];
        double[][] activity = cells.activity[group.code].field;
        double[][] knowledge = cells.knowledge[group.code].field;
        for (int cell = 0; cell < values.length; cell++) {
            int x = cells.land.cellX[cell];
            int y = cells.land.cellY[cell];
            values[cell] = activity[x][y] > 1e-9 ? (float) (knowledge[x][y] / activity[x][y]) : Float.NaN;
        }
        return values;
    }
}
