package spillway.mechanism.firms;

import org.jspecify.annotations.Nullable;
import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Numbers;
import spillway.kernel.Power;
import spillway.kernel.RandomStreams;
import spillway.world.Cities;
import spillway.world.Event;
import spillway.world.FirmIndex;
import spillway.world.Firms;
import spillway.world.Identity;
import spillway.world.Size;
import spillway.world.Structure;
import spillway.world.World;

/**
 * New firms start beside an existing one whose trade they learned (E47; spin-offs as in Klepper 2007).
 *
 * <p>The taste weight that enters a sector in a quarter is what the base year's turnover would bring, times
 * {@code (employment / base employment)^anchor}, times {@code 1 + eta (relative profit rate - 1)}; places share it by
 * {@code exp(weight * change in the value of the place)}. Without the anchor the number of firms would have a unit root. Where
 * firms are fewer than that implies, entry fills part of the gap. A row stands for many enterprises, so their number is rounded
 * at random and not drawn from a Poisson law, whose noise would be that of single enterprises. Start-ups stand where the small enterprises of the
 * place stand with digital technology, so that entry alone does not move its spread. They take over the assets of those that left and order what capital they lack.
 */
public final class Entry {
    private final Turnover.Params params;
    private final double subsidyPull;
    private final KeyedRandom number;
    private final KeyedRandom character;
    private @Nullable CellChoice cells;

    /** The rule under these parameters; {@code subsidyPull} is the weight of a subsidy in the value of a place. */
    public Entry(Turnover.Params params, double subsidyPull, RandomStreams streams) {
        this.params = params;
        this.subsidyPull = subsidyPull;
        this.number = streams.stream("entry.number");
        this.character = streams.stream("entry.character");
    }

    /** Lets firms enter and divides what is left of the assets of exited firms; none enters before the first have left. */
    public void step(World world) {
        if (world.tick <= 0) {
            return;
        }
        Peers peers = new Peers(world);
        FirmIndex parents = parents(world);
        CellChoice choice = CellChoice.renewed(cells, world, params);
        cells = choice;
        double[][] weight = enteringWeight(world, peers);
        for (int r = 0; r < world.structure.regionCount(); r++) {
            for (int s = 0; s < world.structure.sectorCount(); s++) {
                enter(world, r, s, weight[r][s], peers, parents, choice);
            }
        }
        new ExitedAssets(world).divide();
    }

    private FirmIndex parents(World world) {
        Firms firms = world.firms;
        return params.parents() == Turnover.Parents.BY_SALES
                ? new FirmIndex(world)
                : new FirmIndex(world, f -> firms.size[f] == Size.SMALL.code ? firms.attraction[f] : 0);
    }

    /** Taste weight that enters each place [region][sector]. */
    double[][] enteringWeight(World world, Peers peers) {
        Structure structure = world.structure;
        double[] profitability = relativeProfit(world);
        double[][] weight = new double[structure.regionCount()][structure.sectorCount()];
        for (int s = 0; s < structure.sectorCount(); s++) {
            double normal = 0;
            double shared = 0;
            for (int r = 0; r < structure.regionCount(); r++) {
                double niches = world.base.attraction[r][s] * Exponential.of(world.cities.logNiches[r][s]);
                double anchored = world.base.closureRate[r][s] * niches * anchor(world, r, s);
                double value = PlaceChange.announced(world, subsidyPull, r, s);
                weight[r][s] = anchored
                        * Exponential.of(params.locationEffect()
                                * Numbers.clip(value, -params.locationBound(), params.locationBound()));
                normal += anchored;
                shared += weight[r][s];
            }
            double answer = 1 + params.profitEffect() * (profitability[s] - 1);
            double scale =
                    normal * Numbers.clip(answer, params.leastProfitAnswer(), params.mostProfitAnswer()) / shared;
            for (int r = 0; r < structure.regionCount(); r++) {
                double borne = weight[r][s] * scale / world.base.closureRate[r][s];
                double gap = borne - peers.attraction[peers.place(r, s)];
                weight[r][s] = Math.max(0, weight[r][s] * scale + params.nicheFilling() * gap);
            }
        }
        return weight;
    }

    private double anchor(World world, int r, int s) {
        double employment = world.flows.previousEmployment[r][s];
        return Power.of(employment / world.base.sectorEmployment[r][s], params.employmentAnchor());
    }

    /** Profit rate of each sector over its base value, relative to the mean over sectors. */
    private static double[] relativeProfit(World world) {
        Structure structure = world.structure;
        double[] rate = new double[structure.sectorCount()];
        double weighted = 0;
        double total = 0;
        for (int s = 0; s < rate.length; s++) {
            double output = 0;
            for (int r = 0; r < structure.regionCount(); r++) {
                output += world.cities.valueAdded[r][s];
            }
            rate[s] = world.flows.previousProfitRate[s] / world.base.profitRate[s];
            weighted += rate[s] * output;
            total += output;
        }
        for (int s = 0; s < rate.length; s++) {
            rate[s] = weighted > 0 ? rate[s] * total / weighted : 1;
        }
        return rate;
    }

    private void enter(World world, int r, int s, double weight, Peers peers, FirmIndex parents, CellChoice cells) {
        int place = r * world.structure.sectorCount() + s;
        double typical = world.base.smallAttraction[r][s];
        int entrants = number.at(place, world.tick).nextRounded(weight / typical);
        for (int k = 0; k < entrants; k++) {
            long id = Identity.startUp(place, world.tick, k);
            start(world, r, s, id, peers, parents, cells);
        }
    }

    private void start(World world, int r, int s, long id, Peers peers, FirmIndex parents, CellChoice cells) {
        Firms firms = world.firms;
        KeyedRandom random = character.at(id, world.tick);
        int parent = parents.pick(r, s, random.nextDouble());
        if (parent < 0) {
            return;
        }
        double relativeSize = Exponential.of(
                params.startUpSpread() * random.nextGaussian() - 0.5 * params.startUpSpread() * params.startUpSpread());
        double skill = random.nextGaussian();
        int cell = cells.pick(r, s, random.nextDouble());
        int f = firms.add(id);
        int place = peers.place(r, s);
        firms.region[f] = r;
        firms.sector[f] = s;
        firms.cell[f] = cell;
        firms.mode[f] = firms.mode[parent];
        System.arraycopy(firms.access[parent], 0, firms.access[f], 0, firms.access[f].length);
        firms.origin[f] = Firms.DOMESTIC;
        firms.size[f] = Size.SMALL.code;
        firms.born[f] = world.tick;
        firms.represented[f] = world.base.smallRepresented[r][s] * relativeSize;
        firms.attraction[f] = world.base.smallAttraction[r][s] * relativeSize;
        firms.logTfp[f] = firms.logTfp[parent]
                - params.startUpGap()
                + params.startUpSpread() * params.startUpSkillSpread() * skill;
        firms.usualGroup[f] = firms.usualGroup[parent];
        firms.usualTotal[f] = firms.usualTotal[parent];
        firms.logQuality[f] = firms.logQuality[parent];
        firms.digitalStage[f] = peers.stageOfSmall(place, random.nextDouble());
        firms.digitalSince[f] = world.tick;
        firms.addedCapitalShare[f] = firms.addedCapitalShare[parent];
        firms.automationShift[f] = firms.automationShift[parent];
        firms.routineSaved[f] = firms.routineSaved[parent];
        firms.price[f] = firms.price[parent];
        firms.markup[f] = firms.markup[parent];
        firms.targetCapitalOutput[f] = firms.targetCapitalOutput[parent];
        firms.baseShare[f] = firms.baseShare[parent];
        firms.keyShortage[f] = firms.keyShortage[parent];
        firms.keyPlanned[f] = firms.keyPlanned[parent];
        double share = firms.attraction[f] / peers.attraction[place];
        firms.expectedDemand[f] = Math.max(1e-9, peers.demand[place] * share);
        equip(world, f, peers.capital[place] * share);
        if (params.startUpCapital() == Turnover.StartUpCapital.CEDED && peers.capital[place] > 0) {
            claim(world, f, peers, place);
        }
        world.flows.entries++;
        world.events.add(new Event.FirmEvent(
                "entry", id, r, s, Firms.DOMESTIC, Size.SMALL.code, firms.capital[f] + firms.order[f], -1));
    }

    /** Takes over capital, stocks and debts of exited firms as far as they reach and orders the rest on credit. */
    private static void equip(World world, int f, double capital) {
        Firms firms = world.firms;
        Cities cities = world.cities;
        int r = firms.region[f];
        int s = firms.sector[f];
        double taken = Math.max(0, Math.min(capital, cities.exitedCapital[r][s]));
        double part = taken > 0 ? taken / cities.exitedCapital[r][s] : 0;
        firms.capital[f] = taken;
        firms.funds[f] = part * cities.exitedFunds[r][s];
        firms.inventory[f] = part * cities.exitedStocks[r][s];
        cities.exitedCapital[r][s] -= taken;
        cities.exitedFunds[r][s] -= firms.funds[f];
        cities.exitedStocks[r][s] -= firms.inventory[f];
        firms.order[f] = capital - taken;
    }

    /**
     * What exited firms did not leave is claimed from the place: their assets turn negative, and dividing it takes from all firms of the
     * place in proportion to their capital, the start-up among them, with the stocks and funds that go with capital there.
     */
    private static void claim(World world, int f, Peers peers, int place) {
        Firms firms = world.firms;
        Cities cities = world.cities;
        int r = firms.region[f];
        int s = firms.sector[f];
        double claimed = firms.order[f];
        double funds = claimed * peers.funds[place] / peers.capital[place];
        double stocks = claimed * peers.stocks[place] / peers.capital[place];
        firms.order[f] = 0;
        firms.capital[f] += claimed;
        firms.funds[f] += funds;
        firms.inventory[f] += stocks;
        cities.exitedCapital[r][s] -= claimed;
        cities.exitedFunds[r][s] -= funds;
        cities.exitedStocks[r][s] -= stocks;
    }
}
