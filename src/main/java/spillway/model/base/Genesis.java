package spillway.model.base;

import spillway.kernel.RandomStreams;
import spillway.model.ModelParams;
import spillway.model.QuarterPlan;
import spillway.model.RegionalData;
import spillway.world.Cells;
import spillway.world.Land;
import spillway.world.Setting;
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

    private final RegionalData data;
    private final Land land;
    private final ModelParams params;
    private final long seed;
    private final FirstGuess guess;

    /** A solver for this data, raster, base parameters and seed. */
    public Genesis(RegionalData data, Land land, ModelParams params, long seed) {
        this.data = data;
        this.land = land;
        this.params = params;
        this.seed = seed;
        this.guess = new FirstGuess(data.sectors.size());
    }

    /** The world as it stands before the first quarter. */
    public World solve() {
        int regions = data.regions.size();
        double[] level = new double[regions];
        double[] people = new double[regions];
        for (int r = 0; r < regions; r++) {
            RegionalData.Region region = data.regions.get(r);
            level[r] = StrictMath.exp(-1.5 * growth(region));
            people[r] = 1 / (1 + yearlyGrowth(region));
        }
        double best = Double.POSITIVE_INFINITY;
        double[] bestLevel = level.clone();
        double[] bestPeople = people.clone();
        for (int round = 0; round < CORRECTIONS && best >= CLOSE_ENOUGH; round++) {
            double[] triedLevel = level.clone();
            double[] triedPeople = people.clone();
            double misfit = correct(build(level, people), level, people, round < 3 ? 1 : 0.5);
            if (misfit < best) {
                best = misfit;
                bestLevel = triedLevel;
                bestPeople = triedPeople;
            }
        }
        if (!(best < LARGEST_MISFIT)) {
            throw new IllegalStateException("the year 2010 is missed by " + best + " in some region after " + CORRECTIONS
                    + " corrections; with so few firms single ones weigh too much");
        }
        World world = build(bestLevel, bestPeople);
        world.base.misfit = best;
        return world;
    }

    /** How far the year 2010 is off the panel in the worst region; corrects level and people in place by part of it. */
    private double correct(World trial, double[] level, double[] people, double part) {
        int regions = level.length;
        double[] output = new double[regions];
        QuarterPlan plan = new QuarterPlan(params, new RandomStreams(seed), QuarterPlan.foreignBase(data));
        for (trial.tick = 0; trial.tick < 4; trial.tick++) {
            plan.step(trial);
            for (int r = 0; r < regions; r++) {
                for (double value : trial.cities.valueAdded[r]) {
                    output[r] += value;
                }
            }
        }
        double worst = 0;
        double[] missingBy = new double[regions];
        double[] absentBy = new double[regions];
        for (int r = 0; r < regions; r++) {
            double wanted = 0;
            for (double value : data.valueAdded[r]) {
                wanted += Math.max(0.02, value);
            }
            double missing = wanted / output[r];
            double absent = data.regions.get(r).population2010() / trial.cities.population(r);
            worst = Math.max(worst, Math.max(Math.abs(missing - 1), Math.abs(absent - 1)));
            missingBy[r] = missing;
            absentBy[r] = absent;
        }
        for (int r = 0; r < regions; r++) {
            level[r] *= StrictMath.pow(missingBy[r], part);
            people[r] *= StrictMath.pow(absentBy[r], part);
        }
        return worst;
    }

    private World build(double[] level, double[] people) {
        BaseTargets targets = new BaseTargets(data, level, people);
        Setting setting = SettingBuilder.build(data, params.base().inputOutput());
        double persons = Population.personsPerTalent(targets, params);
        World world = new World(
                setting,
                new Talents(persons),
                new Cells(land, setting.regionCount(), setting.areaKm2),
                new TravelTimes(setting.regionCount(), data.links),
                SettingBuilder.paths(data));
        RandomStreams streams = new RandomStreams(seed);
        world.tick = -params.base().heldQuarters();
        new Population(data, targets, params, streams).settle(world);
        new FirmCensus(data, targets, params, streams).found(world);
        QuarterPlan plan = new QuarterPlan(params, streams, QuarterPlan.foreignBase(data));
        plan.setDistances(world);
        new TradeBalance(data, targets, params, guess).solve(world);
        new BalanceSheets(data, targets, params).open(world);
        new PlacesToLive(data, targets, params, guess).solve(world);
        hold(world, plan);
        return world;
    }

    /** Runs the held quarters; after the first the reference values of later quarters are noted. */
    private void hold(World world, QuarterPlan plan) {
        int first = world.tick;
        while (world.tick < 0) {
            plan.step(world);
            GrowthTakenOut.apply(world);
            if (world.tick == first) {
                new References(data).note(world);
            }
            world.tick++;
        }
        world.tick = 0;
    }

    private double growth(RegionalData.Region region) {
        boolean special = region.group() == RegionalData.Group.HONG_KONG || region.group() == RegionalData.Group.MACAO;
        return special ? params.base().moneyGrowthSpecial() : params.base().moneyGrowth();
    }

    /** Growth of residents a year, from 2005 to 2010. */
    static double yearlyGrowth(RegionalData.Region region) {
        return StrictMath.pow(region.population2010() / region.population2005(), 0.2) - 1;
    }
}
