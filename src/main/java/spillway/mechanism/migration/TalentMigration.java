package spillway.mechanism.migration;

import java.util.ArrayList;
import java.util.List;
import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;
import spillway.kernel.RandomStreams;
import spillway.world.Distances;
import spillway.world.Flows;
import spillway.world.Identity;
import spillway.world.Settlement;
import spillway.world.Structure;
import spillway.world.Talents;
import spillway.world.World;

/**
 * Each talent now and then considers to move and chooses among all regions and the rest of China by logit (E30); others arrive
 * from the rest of China by the same rule; graduates enter where they were trained and move easily for two years (E30b);
 * the old retire and stay as residents.
 */
public final class TalentMigration {
    private final Migration.Params params;
    private final double normalUnemployment;
    private final KeyedRandom moves;
    private final KeyedRandom arrivals;
    private final KeyedRandom graduates;
    private final KeyedRandom retirement;

    /** The rule under these parameters, with a random stream of its own for each kind of event. */
    public TalentMigration(Migration.Params params, double normalUnemployment, RandomStreams streams) {
        this.params = params;
        this.normalUnemployment = normalUnemployment;
        this.moves = streams.stream("talent.moves");
        this.arrivals = streams.stream("talent.arrivals");
        this.graduates = streams.stream("talent.graduates");
        this.retirement = streams.stream("talent.retirement");
    }

    /** Retirement, graduation, moves and arrivals of the quarter. */
    public void step(World world) {
        if (!world.holdsBase()) {
            PlaceUtility utility = new PlaceUtility(params, normalUnemployment, world);
            Settlement settlement = new Settlement(world.cells);
            retire(world);
            move(world, utility, settlement);
            if (params.outsideInflow() && params.enabled()) {
                arrive(world, utility, settlement);
            }
            graduate(world, settlement);
        }
        count(world);
    }

    private void retire(World world) {
        Talents talents = world.talents;
        for (int i = 0; i < talents.count; i++) {
            if (talents.active[i] && retirement.at(talents.id[i], world.tick).nextDouble() < params.retirement()) {
                int r = talents.region[i];
                world.cities.residents[r] += talents.persons;
                world.flows.retired[r] += talents.persons;
                world.flows.talentRetired++;
                talents.remove(i);
            }
        }
    }

    private void move(World world, PlaceUtility utility, Settlement settlement) {
        if (!params.enabled()) {
            return;
        }
        Talents talents = world.talents;
        double[] weight = new double[world.structure.regionCount() + 1];
        for (int i = 0; i < talents.count; i++) {
            if (!talents.active[i]) {
                continue;
            }
            boolean fresh = fresh(world, i);
            KeyedRandom random = moves.at(talents.id[i], world.tick);
            if (random.nextDouble() < rate(fresh)) {
                weigh(world, utility, talents.region[i], talents.home[i], fresh, weight);
                go(world, i, random.nextIndex(weight, weight.length), settlement, random.nextDouble());
            }
        }
    }

    private void weigh(World world, PlaceUtility utility, int from, int home, boolean fresh, double[] weight) {
        int china = weight.length - 1;
        for (int to = 0; to <= china; to++) {
            weight[to] = to == china && !params.outsideInflow()
                    ? 0
                    : Exponential.of(utility.talent[to]
                            + relief(world, to, home)
                            - cost(world.distances, from, to, home, fresh));
        }
    }

    /** What a cap on the tax of talent from Hong Kong and Macao is worth to those registered there. */
    private double relief(World world, int to, int home) {
        double net = world.distances.taxRelief[to];
        return net != 0 && home < world.structure.regionCount() && world.structure.special[home]
                ? params.incomeElasticity() * net
                : 0;
    }

    private double cost(Distances distances, int from, int to, int home, boolean fresh) {
        int china = distances.talentMove.length - 1;
        double multiplier = Migration.multiplier(params, from == china || to == china);
        double relief = fresh ? multiplier * params.talentFixedCost() * (1 - params.freshCost()) : 0;
        return distances.talentMove[from][to]
                - (to == from ? 0 : relief)
                + (to == home || to == from ? 0 : distances.talentHukou[to]);
    }

    /**
     * What each place offers the talent of a row as the world stands: all regions in their order, then the rest of China. It draws no
     * random number and changes nothing.
     */
    public List<MoveOption> options(World world, int row) {
        Talents talents = world.talents;
        int from = talents.region[row];
        boolean fresh = fresh(world, row);
        double[] weight = new double[world.structure.regionCount() + 1];
        PlaceUtility utility = new PlaceUtility(params, normalUnemployment, world);
        weigh(world, utility, from, talents.home[row], fresh, weight);
        double total = Flows.sum(weight);
        List<MoveOption> options = new ArrayList<>();
        for (int to = 0; to < weight.length; to++) {
            options.add(new MoveOption(
                    to,
                    utility.talent[to] + relief(world, to, talents.home[row]),
                    cost(world.distances, from, to, talents.home[row], fresh),
                    weight[to] / total));
        }
        return options;
    }

    /** Chance that the talent of a row considers to move in a quarter; 0 where nobody moves. */
    public double considers(World world, int row) {
        return params.enabled() ? Math.min(1, rate(fresh(world, row))) : 0;
    }

    private double rate(boolean fresh) {
        return params.talentMoveRate() * (fresh ? params.freshRate() : 1);
    }

    /** Whether a talent graduated so lately that it moves easily. */
    private boolean fresh(World world, int row) {
        Talents talents = world.talents;
        return world.tick - talents.since[row] < params.freshQuarters()
                && talents.since[row] >= 0
                && talents.home[row] < world.structure.regionCount();
    }

    private static void go(World world, int i, int to, Settlement settlement, double uniform) {
        Talents talents = world.talents;
        int from = talents.region[i];
        if (to < 0) {
            throw new IllegalStateException(
                    "no place can be chosen by talent of " + world.structure.regions[from] + ": no place has a weight");
        }
        if (to == from) {
            return;
        }
        Flows flows = world.flows;
        flows.talentMoves[from][to] += talents.persons;
        if (to == world.structure.regionCount()) {
            world.outside.talentPool += talents.persons;
            flows.talentDepartures++;
            talents.remove(i);
        } else {
            talents.region[i] = to;
            talents.cell[i] = settlement.cell(to, uniform);
        }
    }

    private void arrive(World world, PlaceUtility utility, Settlement settlement) {
        int china = world.structure.regionCount();
        double[] weight = new double[china + 1];
        weigh(world, utility, china, china, false, weight);
        double total = 0;
        for (double w : weight) {
            total += w;
        }
        double movers = params.talentMoveRate() * world.outside.talentPool / world.talents.persons;
        for (int r = 0; r < china; r++) {
            int newcomers = arrivals.at(r, world.tick).nextRounded(movers * weight[r] / total);
            double[] demand = fieldDemand(world, r);
            for (int k = 0; k < newcomers; k++) {
                long id = Identity.arrivingTalent(r, world.tick, k);
                welcome(world, id, r, china, demand, settlement, arrivals);
                world.outside.talentPool -= world.talents.persons;
                world.flows.talentMoves[china][r] += world.talents.persons;
                world.flows.talentArrivals++;
            }
        }
    }

    /** Graduates come out of the residents of their own system: mainland, Hong Kong, Macao. */
    private void graduate(World world, Settlement settlement) {
        Structure structure = world.structure;
        int regions = structure.regionCount();
        for (int r = 0; r < regions; r++) {
            double students = 0;
            double places = 0;
            for (int home = 0; home < regions; home++) {
                if (sameSystem(structure, r, home)) {
                    students += world.cities.residents[home];
                    places += structure.graduateShare[home];
                }
            }
            double expected =
                    graduation(world.tick) * students * (places > 0 ? structure.graduateShare[r] / places : 0);
            int number = graduates.at(r, world.tick).nextRounded(expected / world.talents.persons);
            double[] demand = fieldDemand(world, r);
            for (int k = 0; k < number; k++) {
                long id = Identity.graduate(regions, r, world.tick, k);
                welcome(world, id, r, r, demand, settlement, graduates);
            }
            double leaving = number * world.talents.persons;
            world.flows.graduates[r] += leaving;
            world.flows.talentGraduates += number;
            for (int home = 0; home < regions && number > 0; home++) {
                if (sameSystem(structure, r, home)) {
                    world.flows.students[home] += leaving * world.cities.residents[home] / students;
                }
            }
        }
        for (int home = 0; home < regions; home++) {
            world.cities.residents[home] -= world.flows.students[home];
        }
    }

    private static boolean sameSystem(Structure structure, int a, int b) {
        return a == b || !structure.special[a] && !structure.special[b];
    }

    private double graduation(int tick) {
        double fading = Exponential.of(-tick / params.graduationFade());
        return params.graduation() * (params.graduationLongRun() + (1 - params.graduationLongRun()) * fading);
    }

    /** Talents employed in a region by field of knowledge, 10,000 persons. */
    private static double[] fieldDemand(World world, int r) {
        double[] demand = new double[Structure.GROUPS.length];
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            demand[world.structure.group[s]] += world.flows.talentEmployed[r][s];
        }
        return demand;
    }

    private void welcome(
            World world, long id, int r, int home, double[] demand, Settlement settlement, KeyedRandom random) {
        Talents talents = world.talents;
        random.at(id, world.tick);
        int i = talents.add(id);
        talents.region[i] = r;
        talents.home[i] = home;
        talents.since[i] = world.tick;
        talents.quality[i] = Migration.ability(params, random.nextGaussian());
        talents.field[i] = (byte) Math.max(0, random.nextIndex(demand, demand.length));
        talents.cell[i] = settlement.cell(r, random.nextDouble());
    }

    /** Counts talents by region and cell. */
    private static void count(World world) {
        int[] rows = new int[world.structure.regionCount()];
        int[] cellRows = new int[world.cells.count];
        Talents talents = world.talents;
        for (int i = 0; i < talents.count; i++) {
            if (talents.active[i]) {
                rows[talents.region[i]]++;
                cellRows[talents.cell[i]]++;
            }
        }
        for (int r = 0; r < rows.length; r++) {
            world.cities.talent[r] = rows[r] * talents.persons;
        }
        for (int c = 0; c < cellRows.length; c++) {
            world.cells.talent[c] = cellRows[c] * talents.persons;
        }
    }
}
