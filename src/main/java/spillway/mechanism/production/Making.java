package spillway.mechanism.production;

import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Setting;
import spillway.world.World;

/** Firms make what the labour they found allows and order the materials for it. */
public final class Making {
    private final Production technology;
    private final double serviceReserve;
    private final double infrastructureGain;

    /** The rule under these parameters. */
    public Making(Production.Params params, double infrastructureGain) {
        technology = new Production(params);
        serviceReserve = params.serviceReserve();
        this.infrastructureGain = infrastructureGain;
    }

    /** Output, materials, wages and capital orders of all firms. */
    public void step(World world) {
        Firms firms = world.firms;
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                make(world, f);
            }
        }
    }

    private void make(World world, int f) {
        Firms firms = world.firms;
        Flows flows = world.flows;
        Setting setting = world.setting;
        int r = firms.region[f];
        int s = firms.sector[f];
        firms.output[f] = firms.capital[f] > 0 ? output(world, f) : 0;
        double sales = firms.output[f] / (setting.goods[s] ? 1 : 1 + serviceReserve);
        firms.materialsUsed[f] = setting.materials[s] * sales;
        firms.materialsCost[f] = firms.materialsUsed[f] * world.cities.materialsPrice[r][s];
        firms.invested[f] = firms.order[f] * world.cities.capitalPrice[r];
        flows.output[r][s] += firms.output[f] * firms.price[f];
        flows.materials[r][s] += firms.materialsCost[f];
        flows.investment[r][s] += firms.invested[f];
        flows.research[r][s] += firms.research[f];
        flows.talentEmployed[r][s] += firms.talent[f];
        flows.workersEmployed[r][s] += firms.workers[f];
    }

    private double output(World world, int f) {
        Firms firms = world.firms;
        int r = firms.region[f];
        int s = firms.sector[f];
        if (world.cities.rationed[r] >= 1) {
            return firms.plannedOutput[f];
        }
        double bundle = technology.bundle(world.base.talentWeight[r][s], firms.talent[f], firms.workers[f]);
        double logTfp = firms.logTfp[f] + infrastructureGain * world.governments.patientStock[r];
        return Production.capacity(logTfp, world.setting.capitalShare[s], firms.capital[f], bundle)
                / (1 - world.setting.materials[s]);
    }
}
