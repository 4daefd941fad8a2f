package spillway.model.base;

import java.util.Arrays;
import java.util.Comparator;
import spillway.kernel.Exponential;
import spillway.kernel.KeyedRandom;
import spillway.kernel.Logarithm;
import spillway.kernel.Named;
import spillway.kernel.Power;
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
 * The firms of one place in the base year: sizes from a truncated Pareto law within each class, modes and owners as the shares say,
 * productivity spread around the place's mean; inputs so that the place's value added and wage bill are met exactly. Productivity
 * follows from value added, capital and labour.
 */
final class PlaceFirms {
    /** A share is full when what is left of it is smaller than this part of the next firm's value. */
    private static final double OVERSHOOT = 1.5;

    private final RegionalData data;
    private final BaseTargets targets;
    private final ModelParams params;
    private final KeyedRandom random;
    private final World world;
    private final Firms firms;
    private final Place place;
    private final int number;
    private final int[] rows;
    private final double[] value;
    private final double[] skill;

    /** A region and sector with its capital, 100m RMB, and the share of talent in its wage bill. */
    record Place(int r, int s, double capital, double talentShare) {}

    PlaceFirms(
            RegionalData data,
            BaseTargets targets,
            ModelParams params,
            KeyedRandom random,
            World world,
            Place place,
            int number) {
        this.data = data;
        this.targets = targets;
        this.params = params;
        this.random = random;
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
        for (int f : rows) {
            firms.giveUsualAccess(f, params.trade().contractHomeAccess());
        }
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
        double cut = 1 - Power.of(Named.value(params.base().largestOverSmallest(), Size.NAMES.get(c)), -exponent);
        double total = 0;
        for (int k = first; k < first + count; k++) {
            long id = Identity.baseFirm(r * world.structure.sectorCount() + s, k);
            random.at(id, 0);
            double quantile = (k - first + random.nextDouble()) / count;
            value[k] = Power.of(1 - quantile * cut, -1 / exponent);
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
        Arrays.sort(order, Comparator.comparingDouble(k -> key[k]));
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
            double own =
                    firms.mode[rows[k]] == Mode.OEM.code ? params.production().contractMarkup() * markup : markup;
            double part = (1 / (1 + own) - m) / (1 - m);
            double spread = Exponential.of(-params.base().productivitySpread() * skill[k] / (1 - alpha));
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
                * Power.of(talent / workers, 1 / params.production().skillElasticity());
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
            firms.logTfp[f] = Logarithm.of(
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
        double place1 = targets.research[r] * data.sectors.get(s).rdIntensity() * targets.valueAdded[r][s] / pattern;
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
