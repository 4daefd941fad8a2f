package spillway.model.base;

import spillway.kernel.KeyedRandom;
import spillway.kernel.Named;
import spillway.kernel.RandomStreams;
import spillway.mechanism.firms.Turnover;
import spillway.mechanism.production.Production;
import spillway.model.ModelParams;
import spillway.model.RegionalData;
import spillway.world.Firms;
import spillway.world.Identity;
import spillway.world.Mode;
import spillway.world.Size;
import spillway.world.SolvedBase;
import spillway.world.Structure;
import spillway.world.World;

/**
 * The firms of the base year, one by one: sizes from a truncated Pareto law within each class, modes and owners as the shares say,
 * productivity spread around the place's mean; inputs so that each place's value added and wage bill are met exactly. Productivity
 * follows from value added, capital and labour.
 */
final class FirmSynthesis {
    /** A share is full when what is left of it is smaller than this part of the next firm's value. */
    private static final double OVERSHOOT = 1.5;

    private final RegionalData data;
    private final BaseTargets targets;
    private final ModelParams params;
    private final KeyedRandom random;

    FirmSynthesis(RegionalData data, BaseTargets targets, ModelParams params, RandomStreams streams) {
        this.data = data;
        this.targets = targets;
        this.params = params;
        this.random = streams.stream("genesis.firms");
    }

    void found(World world) {
        double total = 0;
        int regions = world.structure.regionCount();
        int sectors = world.structure.sectorCount();
        for (int r = 0; r < regions; r++) {
            for (int s = 0; s < sectors; s++) {
                total += share(r, s);
            }
        }
        for (int r = 0; r < regions; r++) {
            double regional = 0;
            for (double value : targets.valueAdded[r]) {
                regional += value;
            }
            double capital = data.regions.get(r).capitalOutputRatio() * 4 * regional;
            double[] talent = talentShares(world, r);
            double surplus = 0;
            for (int s = 0; s < sectors; s++) {
                surplus += surplus(r, s);
            }
            world.base.capitalGrowth[r] =
                    targets.investment[r] / capital - params.investment().depreciation();
            for (int s = 0; s < sectors; s++) {
                int number = Math.max(params.base().leastFirms(), (int)
                        Math.round(params.base().firms() * share(r, s) / total));
                Place place = new Place(r, s, capital * surplus(r, s) / surplus, talent[s]);
                new PlaceFirms(world, place, number).found();
            }
        }
    }

    /** Resolution of a place: less than proportional to its weight, so that small places have firms too. */
    private double share(int r, int s) {
        return StrictMath.pow(targets.valueAdded[r][s], params.base().resolutionPower());
    }

    private double surplus(int r, int s) {
        double value = targets.valueAdded[r][s];
        return Math.max(
                params.base().leastSurplus() * value,
                value * (1 - params.payments().valueAddedTax()) - targets.wageBill[r][s]);
    }

    /** Share of talent in each sector's wage bill such that the region's talent is used up. */
    private double[] talentShares(World world, int r) {
        double bill = world.cities.talentWage[r]
                * world.cities.talent[r]
                * (1 - params.labour().normalUnemployment());
        double low = 0;
        double high = 50;
        double[] share = new double[targets.wageBill[r].length];
        for (int step = 0; step < 80; step++) {
            double k = (low + high) / 2;
            double used = 0;
            for (int s = 0; s < share.length; s++) {
                double seed = data.talentEmployment[r][s]
                        * data.regions.get(r).talentWage()
                        / 1e4
                        / Math.max(1e-6, data.wageBill[r][s]);
                share[s] = Math.min(0.9, k * Math.max(0.005, Math.min(0.85, seed)));
                used += share[s] * targets.wageBill[r][s];
            }
            if (used < bill) {
                low = k;
            } else {
                high = k;
            }
        }
        return share;
    }

    private record Place(int r, int s, double capital, double talentShare) {}

    /** Founds the firms of one place. */
    private final class PlaceFirms {
        private final World world;
        private final Firms firms;
        private final Place place;
        private final int number;
        private final int[] rows;
        private final double[] value;
        private final double[] skill;

        PlaceFirms(World world, Place place, int number) {
            this.world = world;
            this.firms = world.firms;
            this.place = place;
            this.number = number;
            rows = new int[number];
            value = new double[number];
            skill = new double[number];
        }

        void found() {
            open();
            assignModes();
            assignOwners();
            equip();
            note();
        }

        /** Opens the rows of the size classes, the largest first; every class gets one at least. */
        private void open() {
            int next = 0;
            int left = number;
            for (int c = Size.NAMES.size() - 1; c >= 0; c--) {
                double share = Named.value(params.base().sizeShare(), Size.NAMES.get(c));
                int most = left - c;
                int count = c == 0 ? left : Math.min(most, Math.max(1, (int) Math.round(number * share)));
                next = openClass(c, next, count);
                left -= count;
            }
        }

        private int openClass(int c, int first, int count) {
            int r = place.r;
            int s = place.s;
            double exponent = data.paretoExponent[r][s];
            double cut =
                    1 - StrictMath.pow(Named.value(params.base().largestOverSmallest(), Size.NAMES.get(c)), -exponent);
            double total = 0;
            for (int k = first; k < first + count; k++) {
                long id = Identity.baseFirm(r * world.structure.sectorCount() + s, k);
                random.at(id, 0);
                double quantile = (k - first + random.nextDouble()) / count;
                value[k] = StrictMath.pow(1 - quantile * cut, -1 / exponent);
                skill[k] = random.nextGaussian();
                total += value[k];
                rows[k] = firms.add(id);
                int f = rows[k];
                firms.region[f] = r;
                firms.sector[f] = s;
                firms.size[f] = (byte) c;
                firms.born[f] = -1;
                firms.represented[f] =
                        Math.max(c == 0 ? 1 : 0.1, data.enterprises[r][s] * data.sizeCountShare[c][r][s] / count);
                firms.cell[f] = cell(random.nextDouble());
            }
            double target = targets.valueAdded[r][s] * data.sizeValueShare[c][r][s];
            for (int k = first; k < first + count; k++) {
                value[k] *= target / total;
            }
            return first + count;
        }

        private int cell(double uniform) {
            int[] cells = world.cells.ofRegion[place.r];
            double[] chance = world.cells.firmPlace[world.structure.group[place.s]];
            double left = uniform;
            for (int cell : cells) {
                left -= chance[cell];
                if (left < 0) {
                    return cell;
                }
            }
            return cells[0];
        }

        /** Contract manufacturers until processing trade is covered; brands and designs among the others by size. */
        private void assignModes() {
            int r = place.r;
            int s = place.s;
            for (int f : rows) {
                firms.mode[f] = Mode.PLAIN.code;
            }
            if (!world.structure.goods[s]) {
                return;
            }
            double output = targets.valueAdded[r][s] / (1 - world.structure.materials[s]);
            double contract =
                    Math.min(params.base().mostContract(), data.processingShare[r][s] * targets.exports[r][s] / output);
            double left = contract * targets.valueAdded[r][s];
            for (int k : shuffled("mode")) {
                int f = rows[k];
                double own = random.at(firms.id[f], 2).nextDouble();
                String size = Size.of(firms.size[f]).name();
                if (value[k] <= OVERSHOOT * left) {
                    firms.mode[f] = Mode.OEM.code;
                    left -= value[k];
                } else if (own < Named.value(params.base().brandShare(), size)) {
                    firms.mode[f] = Mode.OBM.code;
                } else if (own < Named.value(params.base().designShare(), size)) {
                    firms.mode[f] = Mode.ODM.code;
                }
            }
        }

        private void assignOwners() {
            double hmt = data.hmtShare[place.r][place.s] * targets.valueAdded[place.r][place.s];
            double foreign = data.foreignShare[place.r][place.s] * targets.valueAdded[place.r][place.s];
            for (int k : shuffled("owner")) {
                int f = rows[k];
                double own = random.at(firms.id[f], 3).nextDouble();
                if (value[k] <= OVERSHOOT * foreign) {
                    firms.origin[f] = owner(own, Structure.GREATER_CHINA_SOURCES, world.structure.sources.length);
                    foreign -= value[k];
                } else if (value[k] <= OVERSHOOT * hmt) {
                    firms.origin[f] = owner(own, 0, Structure.GREATER_CHINA_SOURCES);
                    hmt -= value[k];
                } else {
                    firms.origin[f] = Firms.DOMESTIC;
                }
            }
        }

        /** Origin at a uniform number, from the sources {@code first} to {@code end}, the latter not among them. */
        private byte owner(double uniform, int first, int end) {
            double sum = 0;
            for (int source = first; source < end - 1; source++) {
                sum += Named.value(params.base().ownerShare(), world.structure.sources[source]);
                if (uniform < sum) {
                    return (byte) (source + 1);
                }
            }
            return (byte) end;
        }

        /** Firms of the place in an order drawn by keys. */
        private int[] shuffled(String what) {
            Integer[] order = new Integer[number];
            double[] key = new double[number];
            for (int k = 0; k < number; k++) {
                order[k] = k;
                key[k] = random.at(firms.id[rows[k]], what.length() + 10L).nextDouble();
            }
            java.util.Arrays.sort(order, java.util.Comparator.comparingDouble(k -> key[k]));
            int[] result = new int[number];
            for (int k = 0; k < number; k++) {
                result[k] = order[k];
            }
            return result;
        }

        private void equip() {
            double[] wages = wages();
            double m = world.structure.materials[place.s];
            double[] surplus = new double[number];
            double total = 0;
            for (int k = 0; k < number; k++) {
                surplus[k] = Math.max(
                        params.base().leastSurplus() * value[k],
                        value[k] * (1 - params.payments().valueAddedTax()) - wages[k]);
                total += surplus[k];
            }
            for (int k = 0; k < number; k++) {
                int f = rows[k];
                double sales = value[k] / (1 - m);
                firms.price[f] = 1;
                firms.valueAdded[f] = value[k];
                firms.output[f] = sales
                        * (world.structure.goods[place.s]
                                ? 1
                                : 1 + params.production().serviceReserve());
                firms.demand[f] = firms.expectedDemand[f] = firms.sold[f] = sales;
                firms.inventory[f] =
                        world.structure.goods[place.s] ? params.production().stockTarget() * sales : 0;
                firms.talent[f] = place.talentShare * wages[k] / world.cities.talentWage[place.r];
                firms.workers[f] = (1 - place.talentShare) * wages[k] / world.cities.workerWage[place.r];
                firms.capital[f] = place.capital * surplus[k] / total;
                firms.markup[f] = 1 / (wages[k] / sales + m) - 1;
                double growth =
                        world.base.capitalGrowth[place.r] / params.investment().adjustment();
                firms.targetCapitalOutput[f] = firms.capital[f] * (1 + growth) / value[k];
                firms.order[f] =
                        (params.investment().depreciation() + world.base.capitalGrowth[place.r]) * firms.capital[f];
            }
        }

        /** Wage bills: contract manufacturers work at a lower markup, the productive with less labour; they sum to the place's. */
        private double[] wages() {
            double m = world.structure.materials[place.s];
            double share = targets.wageBill[place.r][place.s] / targets.valueAdded[place.r][place.s];
            double markup = 1 / (share * (1 - m) + m) - 1;
            double alpha = world.structure.capitalShare[place.s];
            double[] wages = new double[number];
            double total = 0;
            for (int k = 0; k < number; k++) {
                double own = firms.mode[rows[k]] == Mode.OEM.code
                        ? params.production().contractMarkup() * markup
                        : markup;
                double part = (1 / (1 + own) - m) / (1 - m);
                double spread = StrictMath.exp(-params.base().productivitySpread() * skill[k] / (1 - alpha));
                wages[k] = value[k] * Math.max(0.05, Math.min(0.88, part * spread));
                total += wages[k];
            }
            for (int pass = 0; pass < 20; pass++) {
                double scale = targets.wageBill[place.r][place.s] / total;
                total = 0;
                for (int k = 0; k < number; k++) {
                    wages[k] = Math.min(0.9 * value[k], wages[k] * scale);
                    total += wages[k];
                }
            }
            return wages;
        }

        private void note() {
            SolvedBase base = world.base;
            int r = place.r;
            int s = place.s;
            double bill = targets.wageBill[r][s];
            double talent = place.talentShare * bill / world.cities.talentWage[r];
            double workers = (1 - place.talentShare) * bill / world.cities.workerWage[r];
            double ratio = world.cities.talentWage[r]
                    / world.cities.workerWage[r]
                    * StrictMath.pow(talent / workers, 1 / params.production().skillElasticity());
            base.talentWeight[r][s] = ratio / (1 + ratio);
            base.sectorEmployment[r][s] = talent + workers;
            base.valueAdded[r][s] = targets.valueAdded[r][s];
            base.capital[r][s] = place.capital;
            world.cities.valueAdded[r][s] = targets.valueAdded[r][s];
            world.cities.materialsPrice[r][s] = 1;
            world.cities.deliveredPrice[s][r] = 1;
            Production technology = new Production(params.production());
            double research = 0;
            for (int f : rows) {
                double bundle = technology.bundle(base.talentWeight[r][s], firms.talent[f], firms.workers[f]);
                double real = firms.output[f] * (1 - world.structure.materials[s]);
                firms.logTfp[f] = StrictMath.log(
                        real / Production.capacity(0, world.structure.capitalShare[s], firms.capital[f], bundle));
                research += firms.valueAdded[f]
                        * Named.value(
                                params.knowledge().modeFactor(),
                                Mode.of(firms.mode[f]).name());
            }
            research(research);
        }

        /** Research of the region is spread over sectors by their intensity and over firms by their mode. */
        private void research(double weighted) {
            int r = place.r;
            int s = place.s;
            double pattern = 0;
            for (int k = 0; k < targets.valueAdded[r].length; k++) {
                pattern += data.sectors.get(k).rdIntensity() * targets.valueAdded[r][k];
            }
            double place1 =
                    targets.research[r] * data.sectors.get(s).rdIntensity() * targets.valueAdded[r][s] / pattern;
            world.base.researchShare[r][s] = weighted > 0 ? place1 / weighted : 0;
            for (int f : rows) {
                firms.research[f] = world.base.researchShare[r][s]
                        * Named.value(
                                params.knowledge().modeFactor(),
                                Mode.of(firms.mode[f]).name())
                        * firms.valueAdded[f];
            }
        }
    }

    /** Share of taste weight that closes in a quarter, from the firms of a place. */
    static void noteTurnover(World world, Turnover.Params params) {
        Firms firms = world.firms;
        SolvedBase base = world.base;
        double[][] small = new double[base.closureRate.length][base.closureRate[0].length];
        double[][] smallRepresented = new double[base.closureRate.length][base.closureRate[0].length];
        for (int f = 0; f < firms.count; f++) {
            int r = firms.region[f];
            int s = firms.sector[f];
            base.attraction[r][s] += firms.attraction[f];
            base.closureRate[r][s] += firms.attraction[f] * Turnover.closure(params, firms.size[f]);
            if (firms.size[f] == Size.SMALL.code) {
                base.smallAttraction[r][s] += firms.attraction[f];
                smallRepresented[r][s] += firms.represented[f];
                small[r][s]++;
            }
        }
        for (int r = 0; r < small.length; r++) {
            for (int s = 0; s < small[r].length; s++) {
                base.closureRate[r][s] /= base.attraction[r][s];
                base.smallAttraction[r][s] /= small[r][s];
                base.smallRepresented[r][s] = smallRepresented[r][s] / small[r][s];
            }
        }
    }
}
