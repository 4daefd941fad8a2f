package spillway.model.base;

import java.util.function.IntToDoubleFunction;
import spillway.kernel.Power;
import spillway.kernel.RandomStreams;
import spillway.mechanism.knowledge.Learning;
import spillway.mechanism.production.ScaleEconomies;
import spillway.model.ModelParams;
import spillway.model.QuarterPlan;
import spillway.model.RegionalData;
import spillway.world.Cells;
import spillway.world.Land;
import spillway.world.Structure;
import spillway.world.Talents;
import spillway.world.TravelTimes;
import spillway.world.World;

/**
 * Solves the base year for one seed.
 *
 * <p>A pure function of data, base parameters and seed: what a variant switches off afterwards is not known here, so that variants of
 * a seed start from the same world. The level of each region's first quarter and its residents at the start are corrected until the
 * four quarters of 2010, run under the base parameters, sum to the panel's value added and end at the panel's population.
 */
public final class Genesis {
    private static final int CORRECTIONS = 10;
    private static final double LARGEST_MISFIT = 0.1;
    private static final double CLOSE_ENOUGH = 0.003;
    /** Corrections where those above only swing, because output answers a start by several times what it was moved. */
    private static final int SMALL_CORRECTIONS = 15;
    /** Share of what is missing that each of them makes up for. */
    private static final double SMALL_PART = 0.2;
    /** Misfit at which they end. */
    private static final double MIDDLING = 0.05;

    private final RegionalData data;
    private final Land land;
    private final ModelParams params;
    private final long seed;

    /** A solver for this data, raster, base parameters and seed. */
    public Genesis(RegionalData data, Land land, ModelParams params, long seed) {
        this.data = data;
        this.land = land;
        this.params = params;
        this.seed = seed;
    }

    /** A world with nobody in it, into which a state can be read: all that no search and no run changes. */
    public static World empty(RegionalData data, Land land, ModelParams params) {
        Structure structure = StructureBuilder.build(data, params.base().inputOutput());
        return new World(
                structure,
                new Talents(0),
                new Cells(land, structure.regionCount(), structure.areaKm2),
                new TravelTimes(structure.regionCount(), data.links),
                StructureBuilder.paths(data));
    }

    /** The world as it stands before the first quarter: searched for and built. */
    public World solve() {
        return build(search());
    }

    /**
     * Searches for the start from which 2010 comes out as observed; costs several runs of some quarters.
     *
     * @throws UnsolvedBase if 2010 is missed by too much in some region
     */
    public BaseSolution search() {
        FirstGuess guess = new FirstGuess(data.sectors.size());
        BaseSolution found = better(
                new BaseSolution(Start.expected(data, params.base()), guess, Double.POSITIVE_INFINITY),
                CORRECTIONS,
                CLOSE_ENOUGH,
                round -> round < 3 ? 1 : 0.5);
        if (!(found.misfit() < LARGEST_MISFIT)) {
            found = better(found, SMALL_CORRECTIONS, MIDDLING, round -> SMALL_PART);
        }
        if (!(found.misfit() < LARGEST_MISFIT)) {
            throw new UnsolvedBase("the year 2010 is missed by " + found.misfit() + " in some region after "
                    + (CORRECTIONS + SMALL_CORRECTIONS) + " corrections; with so few firms single ones weigh too much");
        }
        return found;
    }

    /** The best of {@code rounds} starts, or the first to come {@code close}: each makes up for a part of what the one before it missed. */
    private BaseSolution better(BaseSolution from, int rounds, double close, IntToDoubleFunction part) {
        BaseSolution found = from;
        Start start = from.start();
        for (int round = 0; round < rounds && found.misfit() >= close; round++) {
            Start tried = start;
            YearOne year = new YearOne(data, run2010(build(tried, from.guess())));
            if (year.misfit() < found.misfit()) {
                found = new BaseSolution(tried, from.guess(), year.misfit());
            }
            start = year.corrected(tried, part.applyAsDouble(round));
        }
        return found;
    }

    /** The world before the first quarter that {@code solution} gives: a new one with every call, always the same. */
    public World build(BaseSolution solution) {
        World world = build(solution.start(), solution.guess().copy());
        world.base.misfit = solution.misfit();
        return world;
    }

    /** Runs the four quarters of 2010 under the base parameters and sums value added over them. */
    private YearOne.Result run2010(World trial) {
        double[][] output = new double[data.regions.size()][data.sectors.size()];
        QuarterPlan plan = new QuarterPlan(params, new RandomStreams(seed));
        for (trial.tick = 0; trial.tick < 4; trial.tick++) {
            plan.step(trial);
            for (int r = 0; r < output.length; r++) {
                for (int s = 0; s < output[r].length; s++) {
                    output[r][s] += trial.cities.valueAdded[r][s];
                }
            }
        }
        double[] people = new double[output.length];
        for (int r = 0; r < people.length; r++) {
            people[r] = trial.cities.population(r);
        }
        return new YearOne.Result(output, people);
    }

    private World build(Start start, FirstGuess guess) {
        BaseTargets targets = new BaseTargets(data, start.level(), start.tilt(), start.people());
        World world = empty(data, land, params);
        world.talents.persons = Population.personsPerTalent(targets, params);
        RandomStreams streams = new RandomStreams(seed);
        world.tick = -params.base().heldQuarters();
        new Population(data, targets, params, streams).settle(world);
        new FirmSynthesis(data, targets, params, streams).found(world);
        QuarterPlan plan = new QuarterPlan(params, streams);
        plan.setDistances(world);
        new TradeBalance(data, targets, params, guess).solve(world);
        new BalanceSheets(targets, params).open(world);
        new AmenityInversion(data, targets, params, guess).solve(world);
        hold(world, plan);
        return world;
    }

    /** Runs the held quarters; after the first the reference values of later quarters are noted. */
    private void hold(World world, QuarterPlan plan) {
        int first = world.tick;
        while (world.tick < 0) {
            plan.step(world);
            Detrending.apply(world);
            if (world.tick == first) {
                Learning.survey(params.knowledge(), world);
                ScaleEconomies.survey(params.scale(), world);
                new References(data, params.base()).note(world);
            }
            world.tick++;
        }
        world.tick = 0;
    }

    /** Growth of residents a year, from 2005 to 2010. */
    static double yearlyGrowth(RegionalData.Region region) {
        return Power.of(region.population2010() / region.population2005(), 0.2) - 1;
    }
}
