package spillway.run.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spillway.file.CsvWriter;
import spillway.kernel.StateVisitor;
import spillway.world.World;

/** Yearly flows between places: {@code migration.csv.gz}, {@code relocations.csv.gz}, {@code trade.csv.gz}, {@code spillovers.csv.gz}. */
public final class MatrixLog extends CsvLog {
    private final CsvWriter migration;
    private final CsvWriter relocations;
    private final CsvWriter trade;
    private final CsvWriter spillovers;
    private double[][] talent = {};
    private double[][] others = {};
    private double[][] firms = {};
    private double[][] knowledge = {};
    private double[][][] goods = {};

    /** Opens the logs. */
    public MatrixLog(Path folder) throws IOException {
        migration = open(folder, "migration.csv.gz", "year", "skill", "from", "to", "persons_10k", "minutes");
        relocations = open(folder, "relocations.csv.gz", "year", "from", "to", "capital_100m_rmb", "minutes");
        trade = open(folder, "trade.csv.gz", "year", "sector", "from", "to", "value_100m_rmb", "minutes");
        spillovers = open(folder, "spillovers.csv.gz", "year", "from", "to", "minutes", "weight", "mass_from");
    }

    @Override
    public void state(StateVisitor visitor) throws IOException {
        super.state(visitor);
        talent = state(visitor, talent);
        others = state(visitor, others);
        firms = state(visitor, firms);
        knowledge = state(visitor, knowledge);
        List<double[][]> sums = new ArrayList<>(List.of(goods));
        visitor.list(sums, () -> new double[0][], sum -> state(visitor, sum));
        goods = sums.toArray(double[][][]::new);
    }

    /** The sums of a year so far; none before its first quarter has ended. */
    private static double[][] state(StateVisitor visitor, double[][] sums) {
        List<double[]> rows = new ArrayList<>(List.of(sums));
        visitor.list(rows, () -> new double[0], visitor::values);
        return rows.toArray(double[][]::new);
    }

    @Override
    public void quarter(World world) throws IOException {
        talent = add(talent, world.flows.talentMoves);
        others = add(others, world.flows.workerMoves);
        firms = add(firms, world.flows.firmMoves);
        knowledge = add(knowledge, world.flows.knowledgeFlow);
        if (goods.length == 0) {
            goods = new double[world.structure.sectorCount()][0][];
        }
        for (int s = 0; s < goods.length; s++) {
            goods[s] = add(goods[s], world.flows.trade[s]);
        }
        if (world.quarter().number() == 4) {
            moves(world, "talent", talent);
            moves(world, "worker", others);
            relocations(world);
            for (int s = 0; s < goods.length; s++) {
                goods(world, s);
            }
            reach(world);
            talent = others = firms = knowledge = new double[0][];
            goods = new double[0][][];
        }
    }

    private static double[][] add(double[][] sum, double[][] part) {
        if (sum.length == 0) {
            sum = new double[part.length][part[0].length];
        }
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum[i].length; j++) {
                sum[i][j] += part[i][j];
            }
        }
        return sum;
    }

    /** Name of a destination: a region, the rest of China, a bloc. */
    static String place(World world, int d) {
        int regions = world.structure.regionCount();
        if (d < regions) {
            return world.structure.regions[d];
        }
        return d == regions ? "Rest of China" : world.structure.blocs[d - regions - 1];
    }

    private static double minutes(World world, int from, int to) {
        int regions = world.structure.regionCount();
        return from < regions && to < regions ? world.distances.minutes[from][to] : Double.NaN;
    }

    private void moves(World world, String skill, double[][] moved) throws IOException {
        for (int from = 0; from < moved.length; from++) {
            for (int to = 0; to < moved.length; to++) {
                if (from != to) {
                    migration.text(world.quarter().year()).text(skill);
                    migration.text(place(world, from)).text(place(world, to));
                    migration
                            .number(moved[from][to])
                            .number(minutes(world, from, to))
                            .end();
                }
            }
        }
    }

    /** Pairs of places between which a firm moved in the year. */
    private void relocations(World world) throws IOException {
        for (int from = 0; from < firms.length; from++) {
            for (int to = 0; to < firms.length; to++) {
                if (firms[from][to] > 0) {
                    relocations.text(world.quarter().year());
                    relocations.text(place(world, from)).text(place(world, to));
                    relocations
                            .number(firms[from][to])
                            .number(minutes(world, from, to))
                            .end();
                }
            }
        }
    }

    private void goods(World world, int s) throws IOException {
        for (int from = 0; from < goods[s].length; from++) {
            for (int to = 0; to < goods[s][from].length; to++) {
                trade.text(world.quarter().year()).text(world.structure.sectors[s]);
                trade.text(place(world, from)).text(place(world, to));
                trade.number(goods[s][from][to])
                        .number(minutes(world, from, to))
                        .end();
            }
        }
    }

    private void reach(World world) throws IOException {
        for (int to = 0; to < knowledge.length; to++) {
            double far = 0;
            for (int from = 0; from < knowledge.length; from++) {
                far += from == to ? 0 : knowledge[to][from];
            }
            for (int from = 0; from < knowledge.length; from++) {
                if (from != to) {
                    double mass = 0;
                    for (double value : world.cities.valueAdded[from]) {
                        mass += value;
                    }
                    spillovers
                            .text(world.quarter().year())
                            .text(place(world, from))
                            .text(place(world, to));
                    spillovers.number(world.distances.minutes[from][to]);
                    spillovers.number(knowledge[to][from] / far).number(mass).end();
                }
            }
        }
    }
}
