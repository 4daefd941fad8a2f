package spillway.mechanism.investors;

import spillway.kernel.Draw;
import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Named;
import spillway.kernel.Numbers;
import spillway.kernel.Power;
import spillway.kernel.RandomStreams;
import spillway.world.Event;
import spillway.world.FirmIndex;
import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Identity;
import spillway.world.Mode;
import spillway.world.Size;
import spillway.world.Structure;
import spillway.world.World;

/**
 * Foreign investors arrive and choose a place (E27, E28).
 *
 * <p>The number of projects of a source is Poisson; its mean grows slowly and answers to profits relative to the base year. A
 * project has a sector, whose chance may follow the delta's turn to others, a lognormal capital, and chooses a region by conditional logit on the change of the place's value, the
 * subsidy offered there and, for investors from Hong Kong and Taiwan, the minutes to Hong Kong, over what the base year could
 * not explain. It is as good as its neighbours plus a premium of its source, settles beside one of them, brings its money,
 * orders capital goods, and starts to produce when they have arrived. A row is one project, or stands for as many alike as its capital
 * makes up; what it is called, small or large, may go by the capital of each.
 */
public final class ForeignInvestment {
    private final Investors.Params params;
    private final KeyedRandom number;
    private final KeyedRandom character;

    /** The rule under these parameters, with random streams of its own for the number and the character of projects. */
    public ForeignInvestment(Investors.Params params, RandomStreams streams) {
        this.params = params;
        this.number = streams.stream("arrivals.number");
        this.character = streams.stream("arrivals.character");
    }

    /** Lets the quarter's projects arrive. */
    public void step(World world) {
        if (world.holdsBase()) {
            return;
        }
        FirmIndex models = params.settling() == Investors.Settling.PROPORTIONAL
                ? new FirmIndex(world, f -> world.firms.capital[f])
                : new FirmIndex(world);
        Neighbours neighbours = new Neighbours(world);
        double meanCapital = world.structure.foreignInvestment
                / params.projectsPerQuarter()
                * Exponential.of(world.outside.investmentTrend);
        world.outside.investmentTrend += params.growth();
        double[] sectors = sectorWeights(world);
        double answer = Numbers.clip(
                1 + params.profitEffect() * (relativeProfit(world) - 1),
                params.leastProfitAnswer(),
                params.mostProfitAnswer());
        for (int b = 0; b < world.structure.sources.length; b++) {
            String source = world.structure.sources[b];
            double share = Named.value(params.sourceBias() ? params.sourceShare() : params.unbiasedShare(), source);
            int projects = number.at(b, world.tick).nextPoisson(params.projectsPerQuarter() * share * answer);
            for (int k = 0; k < projects; k++) {
                long id = Identity.investor(b, world.tick, k);
                arrive(world, b, id, meanCapital, sectors, models, neighbours);
            }
        }
    }

    private static double relativeProfit(World world) {
        double now = 0;
        double before = 0;
        for (int s = 0; s < world.structure.sectorCount(); s++) {
            now += world.flows.previousProfitRate[s];
            before += world.base.profitRate[s];
        }
        return now / before;
    }

    private void arrive(
            World world,
            int source,
            long id,
            double meanCapital,
            double[] sectors,
            FirmIndex models,
            Neighbours neighbours) {
        KeyedRandom random = character.at(id, world.tick);
        boolean proportional = params.settling() == Investors.Settling.PROPORTIONAL;
        int s = proportional
                ? random.nextIndex(capitalBySector(world), world.structure.sectorCount())
                : Draw.index(sectors, sectors.length, random.nextDouble());
        double relativeSize = Exponential.of(
                params.sizeSpread() * random.nextGaussian() - 0.5 * params.sizeSpread() * params.sizeSpread());
        boolean single = params.projectCapital() == 0;
        double capital = single ? meanCapital * relativeSize : meanCapital;
        double[] chances = proportional ? capitalByRegion(world, s) : chances(world, source, s);
        int r = random.nextIndex(chances, chances.length);
        int model = models.pick(r, s, random.nextDouble());
        if (model < 0) {
            return;
        }
        boolean contract = world.structure.goods[s]
                && random.nextDouble() < Named.value(params.contractShare(), world.structure.sources[source]);
        int cell = world.firms.cell[model];
        int f = world.firms.add(id);
        settle(world, f, source, model, capital, contract, neighbours);
        double each = single ? world.firms.order[f] : params.projectCapital() * relativeSize;
        world.firms.represented[f] = Math.max(1, world.firms.order[f] / each);
        world.firms.size[f] = size(world, s, world.firms.order[f] / world.firms.represented[f]).code;
        if (proportional) {
            world.firms.mode[f] = world.firms.mode[model];
        }
        meetBuyers(world, f, model, neighbours);
        world.flows.arrivals++;
        world.flows.investmentFrom[source][r] += capital;
        world.flows.direct[r][s] += capital;
        world.outside.funds -= capital;
        double rate = world.governments.subsidyRate[r][s];
        world.events.add(new Event.Arrival(id, source, s, r, cell, capital, rate, chances));
        world.events.add(
                new Event.FirmEvent("arrival", id, r, s, world.firms.origin[f], world.firms.size[f], capital, -1));
    }

    /**
     * A newcomer comes by buyers as the firm beside which it settles, if that one works likewise, and else as firms of its mode do on
     * average: around it, or in the sector if there are none; where nobody works so, as its mode did in the base year.
     */
    private static void meetBuyers(World world, int f, int model, Neighbours neighbours) {
        Firms firms = world.firms;
        double[] access = firms.access[f];
        if (firms.mode[f] == firms.mode[model]) {
            System.arraycopy(firms.access[model], 0, access, 0, access.length);
        } else if (!neighbours.access(firms.region[f], firms.sector[f], firms.mode[f], access)) {
            firms.giveUsualAccess(f, world.base.contractHomeAccess);
        }
    }

    private void settle(
            World world, int f, int source, int model, double capital, boolean contract, Neighbours neighbours) {
        Firms firms = world.firms;
        int r = firms.region[model];
        int s = firms.sector[model];
        firms.region[f] = r;
        firms.sector[f] = s;
        firms.cell[f] = firms.cell[model];
        firms.mode[f] = !world.structure.goods[s] ? Mode.PLAIN.code : contract ? Mode.OEM.code : Mode.ODM.code;
        firms.origin[f] = (byte) (source + 1);
        firms.born[f] = world.tick;
        firms.logTfp[f] = neighbours.logTfp(r, s) + Named.value(params.premium(), world.structure.sources[source]);
        firms.usualGroup[f] = neighbours.usualGroup(r, s);
        firms.usualTotal[f] = neighbours.usualTotal(r, s);
        firms.price[f] = firms.price[model];
        firms.markup[f] = firms.markup[model];
        firms.targetCapitalOutput[f] = neighbours.targetCapitalOutput(r, s);
        firms.baseShare[f] = firms.baseShare[model];
        firms.keyShortage[f] = firms.keyShortage[model];
        firms.keyPlanned[f] = firms.keyPlanned[model];
        double units = capital / world.cities.capitalPrice[r];
        firms.attraction[f] = units * neighbours.attraction(r, s);
        firms.logQuality[f] = neighbours.logQuality(r, s);
        firms.digitalStage[f] = firms.digitalStage[model];
        firms.digitalSince[f] = world.tick;
        firms.addedCapitalShare[f] = neighbours.addedCapitalShare(r, s);
        firms.automationShift[f] = neighbours.automationShift(r, s);
        firms.routineSaved[f] = firms.routineSaved[model];
        firms.expectedDemand[f] = Math.max(1e-9, units * neighbours.expectedDemand(r, s));
        firms.funds[f] = capital;
        firms.order[f] = units;
    }

    /** Size class of an enterprise with this capital, units. */
    private Size size(World world, int s, double units) {
        if (params.newcomerSize() == Investors.NewcomerSize.SMALL || units < world.base.largeFrom[s]) {
            return Size.SMALL;
        }
        return units < world.base.megaFrom[s] ? Size.LARGE : Size.MEGA;
    }

    /** Capital of each sector in all regions. */
    private static double[] capitalBySector(World world) {
        double[] sum = new double[world.structure.sectorCount()];
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            sum[firms.sector[f]] += firms.active[f] ? firms.capital[f] : 0;
        }
        return sum;
    }

    /** Share of each region in the capital of a sector. */
    private static double[] capitalByRegion(World world, int s) {
        double[] share = new double[world.structure.regionCount()];
        Firms firms = world.firms;
        double total = 0;
        for (int f = 0; f < firms.count; f++) {
            double capital = firms.active[f] && firms.sector[f] == s ? firms.capital[f] : 0;
            share[firms.region[f]] += capital;
            total += capital;
        }
        for (int r = 0; r < share.length; r++) {
            share[r] /= total;
        }
        return share;
    }

    /** Weight of each sector among projects: that of 2010, as far as the delta's economy has not turned to others. */
    double[] sectorWeights(World world) {
        Structure structure = world.structure;
        double[] weight = new double[structure.sectorCount()];
        double left = 1;
        for (int s = 0; s < weight.length; s++) {
            boolean last = s == weight.length - 1;
            weight[s] = last ? Math.max(0, left) : Named.value(params.sectorShare(), structure.sectors[s]);
            left -= weight[s];
        }
        double[] turn = turn(world);
        for (int s = 0; s < weight.length && params.sectorFollows() > 0; s++) {
            weight[s] *= Power.of(turn[s], params.sectorFollows());
        }
        return weight;
    }

    /** Share of each sector in the delta's value added over its share in the base year. */
    private static double[] turn(World world) {
        Structure structure = world.structure;
        double[] now = new double[structure.sectorCount()];
        double[] before = new double[now.length];
        for (int r = 0; r < structure.regionCount(); r++) {
            for (int s = 0; s < now.length && structure.delta[r]; s++) {
                now[s] += Math.max(0, world.cities.valueAdded[r][s]);
                before[s] += world.base.valueAdded[r][s];
            }
        }
        double growth = Flows.sum(now) / Flows.sum(before);
        double[] turn = new double[now.length];
        for (int s = 0; s < turn.length; s++) {
            turn[s] = before[s] > 0 && growth > 0 ? now[s] / before[s] / growth : 1;
        }
        return turn;
    }

    /** Probability with which an investor of this source and sector chooses each region. */
    double[] chances(World world, int source, int s) {
        Structure structure = world.structure;
        double[] chance = new double[structure.regionCount()];
        double[][] start = world.travelTimes.minutes(World.START);
        double total = 0;
        for (int r = 0; r < chance.length; r++) {
            double value = world.cities.locationValue[r][s]
                    - world.base.locationValue[r][s]
                    + params.subsidy() * world.governments.subsidyRate[r][s];
            if (source < Structure.GREATER_CHINA_SOURCES && structure.hongKong >= 0) {
                double nearer = start[r][structure.hongKong] - world.distances.minutes[r][structure.hongKong];
                value += params.hongKongDistance() * nearer / 100;
            }
            chance[r] = world.base.investmentPlace[source][r][s] * Exponential.of(value);
            total += chance[r];
        }
        for (int r = 0; r < chance.length; r++) {
            chance[r] /= total;
        }
        return chance;
    }
}
