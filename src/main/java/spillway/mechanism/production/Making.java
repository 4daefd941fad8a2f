package spillway.mechanism.production;

import spillway.world.Firms;
import spillway.world.Flows;
import spillway.world.Structure;
import spillway.world.World;

/** Firms make what the labour they found allows and order the materials for it. */
public final class Making {
    private final Production technology;
    private final double serviceReserve;
    private final Productivity productivity;
    private final Production.Params params;
    private final Automation.Params automation;

    /** The rule under these parameters. */
    public Making(
            Production.Params params,
            double infrastructureGain,
            ScaleEconomies.Params scale,
            Automation.Params automation) {
        technology = new Production(params);
        serviceReserve = params.serviceReserve();
        productivity = new Productivity(infrastructureGain, scale);
        this.params = params;
        this.automation = automation;
    }

    /** Output, materials, wages and capital orders of all firms. */
    public void step(World world) {
        Firms firms = world.firms;
        FixedInputs fixed = new FixedInputs(world, params);
        SkillMix mix = new SkillMix(world, automation, params.skillElasticity());
        for (int f = 0; f < firms.count; f++) {
            if (firms.active[f]) {
                make(world, f, fixed, mix);
            }
        }
    }

    private void make(World world, int f, FixedInputs fixed, SkillMix mix) {
        Firms firms = world.firms;
        Flows flows = world.flows;
        Structure structure = world.structure;
        int r = firms.region[f];
        int s = firms.sector[f];
        firms.output[f] = firms.capital[f] > 0 ? output(world, f, fixed, mix) : 0;
        double sales = firms.output[f] / (structure.goods[s] ? 1 : 1 + serviceReserve);
        firms.materialsUsed[f] = structure.materials[s] * sales;
        double bought = firms.materialsUsed[f] * world.cities.materialsPrice[r][s];
        double dearer = bought * world.cities.rawSurcharge[r][s];
        double keys = bought * world.keySurcharge(f);
        firms.materialsCost[f] = bought + dearer + keys;
        firms.invested[f] = firms.order[f] * world.cities.capitalPrice[r];
        flows.output[r][s] += firms.output[f] * firms.price[f];
        flows.materials[r][s] += bought;
        flows.rawMaterials[r] += dearer;
        flows.keySurcharge[r] += keys;
        flows.importsAbroad[r] += dearer + keys;
        flows.investment[r][s] += firms.invested[f];
        flows.research[r][s] += firms.research[f];
        flows.development[r][s] += firms.development[f];
        flows.talentEmployed[r][s] += firms.talent[f];
        flows.workersEmployed[r][s] += firms.workers[f];
    }

    private double output(World world, int f, FixedInputs fixed, SkillMix mix) {
        Firms firms = world.firms;
        int r = firms.region[f];
        int s = firms.sector[f];
        if (world.cities.rationed[r] >= 1) {
            return firms.plannedOutput[f];
        }
        int stage = firms.digitalStage[f];
        double bundle = Math.max(
                0,
                mix.scale[stage][r][s]
                                * technology.bundle(
                                        mix.weight[stage][r][s],
                                        Math.max(0, firms.talent[f] - fixed.talent(world, f)),
                                        firms.workers[f])
                        - fixed.labour(world, f));
        return Production.capacity(
                        productivity.log(world, f), Automation.capitalShare(world, f), firms.capital[f], bundle)
                / (1 - world.structure.materials[s]);
    }
}
