package spillway.model;

import spillway.world.Cities;
import spillway.world.Firms;
import spillway.world.Talents;
import spillway.world.World;

/** A hash over the whole state: two worlds with one fingerprint are, for all purposes, the same. */
public final class Fingerprints {
    private long hash = 0x9e3779b97f4a7c15L;

    private Fingerprints() {}

    /** The fingerprint of {@code world}. */
    public static long of(World world) {
        Fingerprints print = new Fingerprints();
        print.add(world.tick);
        print.firms(world.firms);
        print.talents(world.talents);
        Cities cities = world.cities;
        for (double[] column : new double[][] {
            cities.talentWage,
            cities.workerWage,
            cities.residents,
            cities.deposits,
            cities.consumption,
            cities.rent,
            cities.consumerPrice,
            world.governments.funds,
            world.governments.patientStock,
            world.cells.residents,
            world.cells.rent,
            world.outside.frontier
        }) {
            print.add(column);
        }
        print.add(world.outside.funds);
        print.add(world.outside.bankEquity);
        print.add(world.outside.talentPool);
        print.add(world.outside.workerPool);
        return print.hash;
    }

    private void firms(Firms firms) {
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                add(firms.id[f]);
                add(firms.region[f] * 1000L + firms.sector[f]);
                add(firms.cell[f]);
                add(firms.capital[f]);
                add(firms.logTfp[f]);
                add(firms.price[f]);
                add(firms.funds[f]);
                add(firms.attraction[f]);
                add(firms.logQuality[f]);
                add(firms.expectedDemand[f]);
                add(firms.inventory[f]);
                add(firms.order[f]);
            }
        }
    }

    private void talents(Talents talents) {
        for (int i = 0; i < talents.count; i++) {
            if (talents.active[i]) {
                add(talents.id[i]);
                add(talents.region[i] * 100_000L + talents.cell[i]);
            }
        }
    }

    private void add(double[] values) {
        for (double value : values) {
            add(value);
        }
    }

    private void add(double value) {
        add(Double.doubleToLongBits(value));
    }

    private void add(long bits) {
        hash = (hash ^ bits) * 0x100000001b3L;
        hash ^= hash >>> 29;
    }
}
