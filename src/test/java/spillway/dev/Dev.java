package spillway.dev;
import java.nio.file.*; import java.util.*;
import spillway.input.*; import spillway.model.*; import spillway.model.base.*; import spillway.world.*; import spillway.kernel.*;
public class Dev {
  public static void main(String[] a) throws Exception {
    int T=Integer.parseInt(a[0]); long seed=Long.parseLong(a[1]); List<String> sets=new ArrayList<>(); for(int i=2;i<a.length;i++) sets.add(a[i]);
    List<String> problems=new ArrayList<>();
    RegionalData data=RegionalDataReader.read(Path.of("configs/data"),problems); System.out.println(problems);
    Map<String,List<String>> keys=Map.of("sectors",data.sectors.stream().map(s->s.code()).toList(),"regions",data.regions.stream().map(r->r.name()).toList(),"sources",data.fdiSources,"modes",List.of("OEM","PLAIN","ODM","OBM"));
    var reader=new ConfigReader<>(ModelParams.class,keys);
    var cfg=reader.read(Path.of("configs/baseline.yaml"),sets,problems); System.out.println(problems);
    ModelParams base=cfg.get().base(), p=cfg.get().effective();
    Land land=Land.rasterise(data.cityShapes,base.grid().cellKm(),data.regions.size());
    long t0=System.nanoTime();
    World w=new Genesis(data,land,base,seed).solve();
    System.out.printf("genesis %.2fs firms %d talents %d money %.3f%n",(System.nanoTime()-t0)/1e9,w.firms.alive,w.talents.present,w.outside.funds);
    QuarterPlan plan=new QuarterPlan(p,new RandomStreams(seed),QuarterPlan.foreignBase(data));
    double[] y10=null; double[] sum=new double[14];
    t0=System.nanoTime();
    try { for(w.tick=0;w.tick<T;w.tick++){ 
      for(var ph:plan.phases()) { try{ph.step().apply(w);}catch(RuntimeException e){System.out.println("in "+ph.name()+" "+w.quarter()); throw e;} }
      for(int r=0;r<14;r++) sum[r]+=Flows.sum(w.cities.valueAdded[r]);
      stat(w); if(w.tick%4==3 && System.getProperty("quiet")==null){ print(w,sum,data); Arrays.fill(sum,0);} } } catch(RuntimeException e){ e.printStackTrace(System.out);} 
    System.out.printf("run %.2fs%n",(System.nanoTime()-t0)/1e9);
  }
  static double[] us=new double[14],u2=new double[14]; static int n; static double gs,g2,last; static double worstServe;
  static void stat(World w){ n++; double va=0; for(int r=0;r<14;r++){ va+=Flows.sum(w.cities.valueAdded[r]); double u=1-(w.cities.employedTalent[r]+w.cities.employedWorkers[r])/(w.cities.talent[r]+w.cities.residents[r]*w.cities.participation[r]); us[r]+=u;u2[r]+=u*u;} if(n>1){double g=Math.log(va/last);gs+=g;g2+=g*g;} last=va; worstServe=Math.max(worstServe,w.flows.unserved/va);
    double[] tot=new double[8]; for(int i=0;i<w.firms.count;i++) if(w.firms.active[i]) tot[w.firms.sector[i]]+=w.firms.valueAdded[i];
    if(n%20==0){ double best=0;int bi=0; for(int i=0;i<w.firms.count;i++) if(w.firms.active[i]&&w.firms.valueAdded[i]>best){best=w.firms.valueAdded[i];bi=i;} System.out.printf("t%d biggest firm %.4f of VA, r%d s%d size %d origin %d mode %d lnA rel %.2f wedge %.2f born %d%n",n,best/va,w.firms.region[bi],w.firms.sector[bi],w.firms.size[bi],w.firms.origin[bi],w.firms.mode[bi],w.firms.logTfp[bi]-w.base.productivity[w.firms.sector[bi]],w.firms.wedge[bi],w.firms.born[bi]); }
    for(var e:w.events) if(e instanceof Event.FirmEvent fe && fe.kind().equals("exit") && fe.capital()>0.01*va*8) System.out.println("big exit "+w.quarter()+" "+fe+" share "+fe.capital()/va/8);
    if(n==104||w.tick==Integer.getInteger("T",103)){ StringBuilder b=new StringBuilder("u mean/sd "); for(int r=0;r<14;r++) b.append(String.format(" %.3f/%.3f",us[r]/n,Math.sqrt(Math.max(0,u2[r]/n-us[r]*us[r]/n/n)))); System.out.println(b+String.format("  growth %.4f sd %.4f worst unserved %.3f",gs/(n-1),Math.sqrt(g2/(n-1)-gs*gs/(n-1)/(n-1)),worstServe)); } }
  static void print(World w,double[] sum,RegionalData d){
    int y=w.quarter().year(); if(!(y<2013||y%3==0||y==2019||y==2035)) return;
    double pop=0,gd=0,u=0,wb=0,va=0,cons=0,ex=0,imp=0,inv=0,loans=0,dep=0,debt=0; Flows f=w.flows; double lf=0,emp=0;
    for(int r=0;r<14;r++){ wb+=f.wages[r]; va+=Flows.sum(w.cities.valueAdded[r]); cons+=f.consumption[r]; ex+=Flows.sum(f.exports[r]); inv+=Flows.sum(f.investment[r]); dep+=w.cities.deposits[r]; debt+=-w.governments.funds[r]; lf+=w.cities.talent[r]+w.cities.residents[r]*w.cities.participation[r]; emp+=w.cities.employedTalent[r]+w.cities.employedWorkers[r]; imp+=f.importsAbroad[r];}
    for(int i=0;i<w.firms.count;i++) if(w.firms.active[i]) loans+=Math.max(0,-w.firms.funds[i]);
    double dz=0,dp=0; for(int r=0;r<9;r++){dz+=sum[r];dp+=w.cities.population(r);}
    System.out.printf("%d GDP %.0f delta %.0f (pop %.0f) LS %.3f C %.3f I %.3f EX %.3f IM %.3f u %.3f loans %.2f dep %.2f debt %.2f firms %d tal %d unserved %.3f idle %.3f in %d out %d fdi %d  eq %.0f%n",y,Arrays.stream(sum).sum(),dz,dp,wb/va,cons/va,inv/va,ex/va,imp/va,1-emp/lf,loans/va/4,dep/va/4,debt/va/4,w.firms.alive,w.talents.present,f.unserved/va,f.idle/va,f.entries,f.exits,f.arrivals,w.outside.bankEquity);
    StringBuilder b=new StringBuilder("  gdp "),c=new StringBuilder("  pop "),e=new StringBuilder("  wage "),g=new StringBuilder("  rent "),h=new StringBuilder("  tfp "),k=new StringBuilder("  tal "), uu=new StringBuilder("  unemp "), pr=new StringBuilder("  P ");
    for(int r=0;r<14;r++){ b.append(String.format("%7.0f",sum[r])); c.append(String.format("%7.0f",w.cities.population(r))); e.append(String.format("%7.0f",4e4*f.wages[r]/(w.cities.employedTalent[r]+w.cities.employedWorkers[r]))); g.append(String.format("%7.2f",w.cities.rent[r])); double t=0,tw=0; for(int s=0;s<8;s++){t+=f.logTfp[r][s]*w.cities.valueAdded[r][s];tw+=w.cities.valueAdded[r][s];} h.append(String.format("%7.3f",t/tw)); k.append(String.format("%7.1f",w.cities.talent[r])); uu.append(String.format("%7.3f",1-(w.cities.employedTalent[r]+w.cities.employedWorkers[r])/(w.cities.talent[r]+w.cities.residents[r]*w.cities.participation[r]))); pr.append(String.format("%7.3f",w.cities.consumerPrice[r]));}
    System.out.println(b+"\n"+c+"\n"+e+"\n"+g+"\n"+h+"\n"+k+"\n"+uu+"\n"+pr);
    StringBuilder s1=new StringBuilder("  sec "); for(int s=0;s<8;s++){double v=0,n=0,pp=0,q=0;for(int r=0;r<14;r++){v+=w.cities.valueAdded[r][s]; n+=f.enterprises[r][s];} s1.append(String.format(" %s %.3f n%.0f",w.setting.sectors[s],v/va,n/1000));}
    System.out.println(s1);
    double lw=0; double[] ch=new double[7]; for(int r=0;r<14;r++){lw+=f.learningWeight[r]; for(int q=0;q<7;q++) ch[q]+=f.learning[q][r];} StringBuilder l=new StringBuilder("  learn e-5 "); for(int q=0;q<7;q++) l.append(String.format(" %s %.0f",Flows.CHANNELS[q],ch[q]/lw*1e5)); System.out.println(l);
  }
}
