"""The list of sources. A source is added only by someone who opened it.

`seen` says what was opened: the whole paper, its abstract, or one table. Nothing that was
remembered and not opened stands here.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """A citation, where to find it, and how much of it was read."""

    citation: str
    where: str
    seen: str


SOURCES = {
    "nors2021": Source(
        "Nors, Gupta & Goldschen-Ohm (2021), eLife 10:e64400",
        "https://doi.org/10.7554/eLife.64400",
        "read in full",
    ),
    "keramidas2010": Source(
        "Keramidas & Harrison (2010), Journal of General Physiology 135:59",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2806416/",
        "abstract; the value 0.85 as cited by Nors et al. 2021",
    ),
    "forman_review": Source(
        "Review of etomidate and related drugs at the GABA-A receptor, Table 1",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3108180/",
        "one table; the stored page shows no authors",
    ),
    "akk2018": Source(
        "Akk, Shin, Germann & Steinbach (2018), Molecular Pharmacology 93:90",
        "https://doi.org/10.1124/mol.117.110569",
        "one table, its columns run together; attribution by title",
    ),
    "jpet_efficacy": Source(
        "Comparison of the intrinsic efficacy profiles of α5IA, DMCM, FG 7142 and diazepam, "
        "Journal of Pharmacology and Experimental Therapeutics (table)",
        "search the journal for the table's title",
        "one table; the stored page shows no authors",
    ),
    "ghansah1999": Source(
        "Ghansah & Weiss (1999), NeuroReport 10:817",
        "https://doi.org/10.1097/00001756-199903170-00028",
        "abstract",
    ),
    "mellor1997": Source(
        "Mellor & Randall (1997), Journal of Physiology",
        "https://pubmed.ncbi.nlm.nih.gov/9306278/",
        "abstract",
    ),
    "perrais1999": Source(
        "Perrais & Ropert (1999), Journal of Neuroscience 19:578",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6782193/",
        "abstract",
    ),
    "downing2005": Source(
        "Downing, Lee, Farb & Gibbs (2005), British Journal of Pharmacology 145:894",
        "https://doi.org/10.1038/sj.bjp.0706251",
        "abstract",
    ),
    "rusch2005": Source(
        "Rusch & Forman (2005), Anesthesiology 102:783",
        "search the journal for volume 102, page 783",
        "abstract",
    ),
    "otis1992": Source(
        "Otis & Mody (1992), Neuroscience 49:13",
        "search the journal for volume 49, page 13",
        "abstract",
    ),
    "skerritt1983": Source(
        "Skerritt & Johnston (1983), European Journal of Pharmacology 89:193",
        "search the journal for volume 89, page 193",
        "abstract",
    ),
    "plosone2015": Source(
        "Diazepam on synaptic and tonic GABA currents in hippocampal CA3, PLoS ONE (2015)",
        "https://doi.org/10.1371/journal.pone.0124765",
        "abstract; the stored page shows no authors",
    ),
    "overstreet2000": Source(
        "Overstreet, Jones & Westbrook (2000), Journal of Neuroscience 20:7914",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6772729/",
        "abstract",
    ),
    "belelli1996": Source(
        "Belelli et al. (1996), Neuropharmacology 35:1223",
        "search the journal for volume 35, page 1223",
        "abstract",
    ),
    "benson1998": Source(
        "Benson et al. (1998), FEBS Letters",
        "search the journal for the H101R mutants of 1998",
        "abstract; the stored page shows no authors",
    ),
    "walters2000": Source(
        "Walters et al. (2000), Nature Neuroscience 3:1274",
        "https://doi.org/10.1038/81800",
        "an excerpt of the main text; its EC50 values were not in it",
    ),
    "flumazenil_pet": Source(
        "Quantitative in vivo analysis of benzodiazepine binding sites in the human brain "
        "using positron emission tomography",
        "search for the title",
        "abstract; one person; the stored page shows no authors",
    ),
    "protein_binding": Source(
        "Comparative protein binding of diazepam and desmethyldiazepam",
        "search for the title",
        "abstract; 62 volunteers; the stored page shows no authors",
    ),
    # neuron
    "pospischil2008": Source(
        "Pospischil et al. (2008), Biological Cybernetics 99:427; ModelDB 123623, template files",
        "https://modeldb.science/123623",
        "the program's values; not the paper",
    ),
    "elias_kohn": Source(
        "Elias & Kohn, motoneuron-matlab, folder mn_s (model of Neurocomputing 99:521, 2013)",
        "https://github.com/leoelias-unicamp/motoneuron-matlab",
        "the program's equations and values; not the paper",
    ),
    "forsythe1988": Source(
        "Forsythe & Redman (1988), Journal of Physiology 404:83",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1190816/",
        "abstract",
    ),
    "poncer1996": Source(
        "Poncer, Dürr, Gähwiler & Thompson (1996), benzodiazepines in area CA3 of slice cultures",
        "https://pubmed.ncbi.nlm.nih.gov/9014132/",
        "abstract; the stored page shows no journal",
    ),
    "pavlov2009": Source(
        "Pavlov, Savtchenko, Kullmann, Semyanov & Walker (2009), Journal of Neuroscience 29:15341",
        "search the journal for volume 29, page 15341",
        "abstract",
    ),
    "mitchell2003": Source(
        "Mitchell & Silver (2003), Neuron 38:433",
        "https://doi.org/10.1016/s0896-6273(03)00200-9",
        "abstract",
    ),
    "marchetti2002": Source(
        "Marchetti, Pagnotta, Donato & Nistri (2002), European Journal of Neuroscience 15:975",
        "https://iris.sissa.it/handle/20.500.11767/12847",
        "abstract",
    ),
    "jeanxavier2007": Source(
        "Dual personality of GABA/glycine-mediated depolarizations in immature spinal cord "
        "(2007), PNAS 104:11477",
        "https://doi.org/10.1073/pnas.0704832104",
        "abstract; the stored page shows no authors",
    ),
    "staley1992": Source(
        "Staley (1992), Neuroscience Letters 146:105",
        "https://doi.org/10.1016/0304-3940(92)90183-8",
        "abstract",
    ),
    "gorassini2004": Source(
        "Gorassini et al. (2004), Brain 127:2247",
        "https://doi.org/10.1093/brain/awh243",
        "abstract",
    ),
    # chloride
    "currin2020": Source(
        "Currin, Trevelyan, Akerman & Raimondo (2020), PLoS Computational Biology 16:e1007932; "
        "programs chloride-dynamics-io-neuron and chloride-dynamics-and-dendrites",
        "https://doi.org/10.1371/journal.pcbi.1007932",
        "abstract; the programs' equations and values",
    ),
    "jedlicka2011": Source(
        "Jedlicka et al. (2011), Hippocampus 21:885; ModelDB 148253",
        "https://modeldb.science/148253",
        "the program's values; not the paper",
    ),
    "staley1999": Source(
        "Staley & Proctor (1999), Journal of Physiology 519:693",
        "https://doi.org/10.1111/j.1469-7793.1999.0693n.x",
        "abstract",
    ),
    "kolbaev2020": Source(
        "Kolbaev et al. (2020), Scientific Reports 10:18399",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7591924/",
        "abstract",
    ),
    "cat_reciprocal": Source(
        "Voltage dependence of Ia reciprocal inhibitory currents in cat spinal motoneurones, "
        "Journal of Physiology",
        "search the journal for the title",
        "abstract; authors and year not seen",
    ),
    "cultured_cortex": Source(
        "On the mechanism of GABA-induced currents in cultured rat cortical neurons, "
        "Pflügers Archiv",
        "https://doi.org/10.1007/s004240050782",
        "abstract; the stored page shows no authors",
    ),
    "openstax_neurons": Source(
        "OpenStax, Anatomy and Physiology, section 'Communication Between Neurons'",
        "https://github.com/openstax/osbooks-anatomy-physiology, module m46503",
        "the section's text; CC BY 4.0",
    ),
    "burman2019": Source(
        "Burman et al. (2019), Brain, on benzodiazepine resistance in status epilepticus",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6904319/",
        "abstract, and that of the preprint",
    ),
    "kirmse2015": Source(
        "Kirmse et al. (2015), GABA depolarizes immature neurons and inhibits network activity "
        "in the neonatal neocortex in vivo, Nature Communications",
        "https://doi.org/10.1038/ncomms8750",
        "title, opening, one figure legend",
    ),
    # channel
    "jones_westbrook1995": Source(
        "Jones & Westbrook (1995), Neuron 15:181",
        "search the journal for volume 15, page 181",
        "abstract",
    ),
    "jones_westbrook_file": Source(
        "Public simulation file, mechanism JW1: 'Jones and Westbrook mechanism (1995 paper rates)'",
        "search public code for '1995 paper rates'",
        "the file's rates; not the paper's own table; the stored page names no repository",
    ),
    "mozrzymas_review": Source(
        "Review of GABA-A currents, legend of figure 3: rates from Mozrzymas et al. (2003)",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC2474663/figure/F3",
        "one figure legend; neither the review's authors nor the paper of 2003 were seen",
    ),
    "ca1_ipsc": Source(
        "Two populations of GABA-A receptors in CA1 pyramidal neurons, Journal of Neuroscience",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC6774173",
        "abstract; the stored page shows no authors; the words of the title are ours",
    ),
    "bianchi2010": Source(
        "Bianchi (2010), Current Neuropharmacology 8:10",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2866457/",
        "abstract",
    ),
    "barker1979": Source(
        "Barker & McBurney (1979), Proceedings of the Royal Society B 206:319",
        "search the journal for volume 206, page 319",
        "abstract",
    ),
    "order_of_subunits": Source(
        "Structures of α1β3 GABA-A receptors (2022), Nature, s41586-022-04402-z: order seen from "
        "the outside, and the place of γ in synaptic receptors",
        "https://www.nature.com/articles/s41586-022-04402-z",
        "an excerpt of the main text; the stored page shows no authors",
    ),
    "sites_of_receptor": Source(
        "Structures of modulators at α5 GABA-A receptors (2023), Nature Structural & Molecular "
        "Biology, s41594-023-01133-1: number of genes, the GABA and benzodiazepine sites",
        "https://www.nature.com/articles/s41594-023-01133-1",
        "an excerpt of the main text; the stored page shows no authors",
    ),
    "disinhibited_slice": Source(
        "Seizure-like activity in the disinhibited CA1 minislice of adult guinea-pigs",
        "search for the title",
        "abstract; the stored page shows no authors",
    ),
    # dose
    "diazepam_absorption": Source(
        "Diazepam absorption: effect of age, sex and route, 37 volunteers (scilit record)",
        "search for 'diazepam absorption' with 37 volunteers",
        "abstract; the stored page shows no authors; the words of the title are partly ours",
    ),
    "greenblatt1989": Source(
        "Greenblatt et al. (1989), A large-sample study of diazepam pharmacokinetics, "
        "Therapeutic Drug Monitoring 11:652",
        "https://doi.org/10.1097/00007691-198911000-00007",
        "abstract",
    ),
    "klotz1975": Source(
        "Klotz et al. (1975), Journal of Clinical Investigation 55:347",
        "https://doi.org/10.1172/JCI107938",
        "abstract; the clearance of the people without cirrhosis was cut off on the page",
    ),
    "diazepam_label": Source(
        "US label of diazepam tablets",
        "search DailyMed for diazepam tablets",
        "the label's wording in copies on other pages: confirm in the current label",
    ),
    "moolenaar": Source(
        "Moolenaar et al., diazepam by vein in nine volunteers: three compartments needed",
        "search for Moolenaar, diazepam, rectal",
        "abstract; year and journal not kept",
    ),
    "combined_ethanol": Source(
        "Combined effects of diazepam and ethanol on mental and psychomotor functions",
        "search for the title",
        "abstract; serum levels in eight young men; the stored page shows no authors",
    ),
    "blood_levels_1966": Source(
        "Blood level distribution patterns of diazepam and its major metabolite in man",
        "search for the title",
        "abstract; the stored page shows no authors",
    ),
    "cocktail1978": Source(
        "Greenblatt et al. (1978), Effect of a cocktail on diazepam absorption",
        "search for the title",
        "abstract; six volunteers",
    ),
    "greenblatt2021": Source(
        "Greenblatt et al. (2021), Journal of Clinical Pharmacology 61:193",
        "https://doi.org/10.1002/jcph.1726",
        "abstract; eight elderly and seven young people, two doses a day for 15 days",
    ),
    "divoll1983": Source(
        "Divoll et al. (1983), Anesthesia and Analgesia, vein, mouth and muscle crossed over",
        "search the journal for January 1983",
        "abstract",
    ),
    "nordiazepam_obesity": Source(
        "Abernethy et al., Prolongation of drug half-life due to obesity: nordiazepam from "
        "clorazepate",
        "search for the title",
        "abstract; twelve controls",
    ),
    "nordiazepam_steady": Source(
        "Nordiazepam at steady state on diazepam by mouth",
        "search again before quoting",
        "the numbers only; the name of the study was not kept",
    ),
    "jones2013": Source(
        "Jones et al. (2013), diazepam and nordiazepam in the blood of 1,000 drivers",
        "search for Jones, nordiazepam, drivers",
        "abstract",
    ),
    "ochs1984": Source(
        "Ochs et al. (1984), diazepam and nordiazepam at steady state, the control group",
        "search for Ochs, diazepam, 1984",
        "abstract; the number of people was not shown",
    ),
    "zhang1990": Source(
        "Zhang et al. (1990), Clinical Pharmacology and Therapeutics, CYP2C19 and diazepam; also "
        "quotes the white poor and extensive metabolisers of Bertilsson et al. (1989)",
        "https://doi.org/10.1038/clpt.1990.185",
        "abstract",
    ),
    "caraco1995": Source(
        "Caraco et al. (1995), Clinical Pharmacology and Therapeutics 58:62",
        "search the journal for volume 58, page 62",
        "abstract",
    ),
    "obesity": Source(
        "Prolonged accumulation of diazepam in obesity",
        "search for the title",
        "abstract; six obese people and five of normal weight; the stored page shows no authors",
    ),
    "sellers1980": Source(
        "Sellers et al. (1980), Clinical Pharmacology and Therapeutics, lasting ethanol",
        "https://doi.org/10.1038/clpt.1980.215",
        "abstract; six men",
    ),
    "friedman1992": Source(
        "Friedman, Greenblatt et al. (1992), EEG and digit symbols after placebo and three doses",
        "search for Friedman, Greenblatt, diazepam, EEG, 1992",
        "abstract; eleven volunteers",
    ),
    "fink1976": Source(
        "Fink, Weinfeld, Schwartz & Conney (1976), Clinical Pharmacology and Therapeutics 20:184",
        "https://doi.org/10.1002/cpt1976202184",
        "abstract",
    ),
    "saccades1983": Source(
        "Saccadic eye movements after diazepam by vein, British Journal of Clinical "
        "Pharmacology 15:103 (1983)",
        "https://doi.org/10.1111/j.1365-2125.1983.tb01471.x",
        "abstract; six men",
    ),
    "derrick2013": Source(
        "Derrick (2013), thesis, University of Tasmania: performance after one tablet",
        "search the university's theses for Derrick, diazepam",
        "abstract; 34 people who had not taken it before",
    ),
    "starmer": Source(
        "Starmer et al., single doses of diazepam with and without alcohol, driving tests",
        "search the SWOV library for Starmer, diazepam",
        "abstract",
    ),
    "crossover10": Source(
        "Diazepam, medazepam and lorazepam compared in ten volunteers",
        "search for diazepam, medazepam, lorazepam, psychomotor",
        "abstract; the stored page shows no authors",
    ),
    "macleod1977": Source(
        "Diazepam actions and plasma concentrations following ethanol ingestion, European "
        "Journal of Clinical Pharmacology (1977)",
        "search the journal for 1977",
        "abstract; eight volunteers; the authors were not shown",
    ),
    "peak_impairment": Source(
        "Onset of peak impairment after diazepam and after alcohol",
        "search for the title",
        "abstract; the stored page shows no authors",
    ),
    "cook1984": Source(
        "Cook et al. (1984), British Medical Journal 289:351",
        "https://doi.org/10.1136/bmj.289.6441.351",
        "abstract; 78 patients for the dose, 37 for the level",
    ),
    "rickels1990": Source(
        "Rickels et al. (1990), Archives of General Psychiatry",
        "https://pubmed.ncbi.nlm.nih.gov/2222129/",
        "abstract; 57 long-term users",
    ),
    "flumazenil_handbook": Source(
        "Poisoning and Drug Overdose, 7th edition, chapter on flumazenil",
        "a textbook: look up flumazenil",
        "the lines on half-life, onset and return of sedation",
    ),
    "flumazenil_label": Source(
        "US label of flumazenil",
        "search DailyMed for flumazenil",
        "doses, boxed warning and precautions, in drug monographs that copy the label",
    ),
    "flumazenil_binding": Source(
        "Miller's Anesthesia, 6th edition: free fraction of flumazenil",
        "a textbook: look up flumazenil",
        "one line",
    ),
    "dunton1988": Source(
        "Dunton et al. (1988), reversal of diazepam by flumazenil in volunteers",
        "https://pubmed.ncbi.nlm.nih.gov/2842144/",
        "abstract",
    ),
    "bailey1990": Source(
        "Bailey et al. (1990), Anesthesiology, midazolam and fentanyl",
        "https://doi.org/10.1097/00000542-199011000-00005",
        "abstract; twelve volunteers",
    ),
    "park2015": Source(
        "Park et al. (2015), British Medical Journal 350:h2698",
        "https://doi.org/10.1136/bmj.h2698",
        "abstract; veterans on opioids",
    ),
    "saliva1980": Source(
        "Hallström & Lader (1980), British Journal of Clinical Pharmacology",
        "https://doi.org/10.1111/j.1365-2125.1980.tb01059.x",
        "abstract",
    ),
    "sybirska1993": Source(
        "Sybirska et al. (1993), Neuropharmacology 32:671",
        "search the journal for volume 32, page 671",
        "abstract",
    ),
    "friedman2017": Source(
        "Friedman et al. (2017), Annals of Emergency Medicine",
        "https://doi.org/10.1016/j.annemergmed.2016.10.002",
        "abstract",
    ),
    "detection2019": Source(
        "Detection times of diazepam and its metabolites in urine and oral fluid",
        "https://pubmed.ncbi.nlm.nih.gov/30517712/",
        "abstract; eleven volunteers; the stored page shows no authors",
    ),
    "urine_labs": Source(
        "LabPLUS Auckland, test guide: benzodiazepines in urine",
        "search the laboratory's test guide",
        "the page",
    ),
    "lowenstein1984": Source(
        "Lowenstein et al. (1984), European Journal of Pharmacology, human pineal membranes",
        "https://doi.org/10.1016/0014-2999(84)90728-3",
        "abstract",
    ),
    "williamson1978": Source(
        "Williamson, Paul & Skolnick (1978), Nature, binding of diazepam and temperature",
        "search the journal for 1978",
        "the letter's opening",
    ),
    "tpa023b": Source(
        "Occupancy of benzodiazepine sites by TPA023B in three men (PET)",
        "https://pubmed.ncbi.nlm.nih.gov/18339360/",
        "abstract; the stored page shows no authors",
    ),
    "lorazepam_rat": Source(
        "Occupancy of benzodiazepine sites by lorazepam in the rat (micro-PET)",
        "search for lorazepam, occupancy, micro-PET",
        "abstract; the stored page shows no authors",
    ),
    "alcohol_review": Source(
        "Recent advances in alcohol metabolism: from the gut to the brain",
        "search for the title",
        "an excerpt on a page that collects papers; the page shows no authors",
    ),
    # uses
    "crestani2001": Source(
        "Crestani et al. (2001), Molecular Pharmacology 59:442",
        "search the journal for volume 59, page 442",
        "abstract",
    ),
    "rudolph1999": Source(
        "Rudolph et al. (1999), Nature 401:796",
        "search the journal for volume 401, page 796",
        "abstract",
    ),
    "mckernan2000": Source(
        "McKernan et al. (2000), Sedative but not anxiolytic properties of benzodiazepines are "
        "mediated by the GABA-A receptor α1 subtype, Nature Neuroscience",
        "search the journal for the title",
        "abstract",
    ),
    "low2000": Source(
        "Low et al. (2000), Science 290:131",
        "search the journal for volume 290, page 131",
        "abstract",
    ),
    "dias2005": Source(
        "Dias et al. (2005), Journal of Neuroscience 25:10682",
        "search the journal for volume 25, page 10682",
        "abstract",
    ),
    "behlke2016": Source(
        "Behlke et al. (2016), on α5 GABA-A receptors and diazepam in the light/dark test",
        "search for the first author and the year",
        "abstract; the journal was not written down",
    ),
    "knabl2008": Source(
        "Knabl et al. (2008), on pain and spinal α2 and α3 GABA-A receptors",
        "search for the first author and the year",
        "abstract; the journal was not written down",
    ),
    "ralvenius2015": Source(
        "Ralvenius et al. (2015), Nature Communications",
        "https://doi.org/10.1038/ncomms7803",
        "abstract",
    ),
    "milic2012": Source(
        "Milic et al. (2012), Behavioural Pharmacology",
        "https://doi.org/10.1097/fbp.0b013e3283512c85",
        "abstract, cut off at its end",
    ),
    "monkey2008": Source(
        "Benzodiazepine-induced muscle relaxation in squirrel monkeys (2008), "
        "Psychopharmacology 203:539; the words of the title are ours",
        "https://doi.org/10.1007/s00213-008-1401-7",
        "abstract; the authors were not written down",
    ),
    "cantobustos2017": Source(
        "Canto-Bustos et al. (2017), Frontiers in Cellular Neuroscience 11:283",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5609539/",
        "abstract",
    ),
    "vanrijnsoever2004": Source(
        "van Rijnsoever et al. (2004), Journal of Neuroscience 24:6785",
        "search the journal for volume 24, page 6785",
        "abstract",
    ),
    "tan2010": Source(
        "Tan et al. (2010), Nature 463:769",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2871668/",
        "abstract",
    ),
    "brotz2010": Source(
        "Brötz et al. (2010), Pain 149:470",
        "https://www.zora.uzh.ch/id/eprint/35458/",
        "abstract",
    ),
    "vantulder2003": Source(
        "van Tulder, Touray, Furlan, Solway & Bouter (2003), Spine 28:1978; Cochrane review "
        "CD004252",
        "https://pubmed.ncbi.nlm.nih.gov/12804507/",
        "abstract",
    ),
    "cashin2021": Source(
        "Cashin et al. (2021), BMJ 374:n1446",
        "https://doi.org/10.1136/bmj.n1446",
        "abstract",
    ),
    "nice_ng59": Source(
        "NICE guideline NG59, Low back pain and sciatica in over 16s (2016, updated 2020)",
        "https://www.nice.org.uk/guidance/ng59",
        "its recommendations as two medicines pages quote them; the research recommendation of "
        "2016",
    ),
    "brown1978": Source(
        "Brown et al. (1978), cyclobenzaprine and diazepam in chronic spasm of neck and back",
        "search for the two drugs and the year",
        "abstract; the journal was not written down",
    ),
    "chou2004": Source(
        "Chou et al. (2004), Journal of Pain and Symptom Management 28:140; the "
        "report that it rests on, NBK10688",
        "https://doi.org/10.1016/j.jpainsymman.2004.05.002",
        "abstract; the report's summary table",
    ),
    "old_spasticity_trials": Source(
        "Two placebo-controlled trials of diazepam in spasticity (1966, 1972)",
        "see the reports behind Chou et al. (2004)",
        "as a secondary page quotes them; not the trials",
    ),
    "diazepam_label_uk": Source(
        "UK summary of product characteristics of diazepam tablets",
        "https://www.medicines.org.uk, search for diazepam",
        "an extract: the limit of four weeks",
    ),
    "ahfs_diazepam": Source(
        "AHFS Drug Information, diazepam",
        "search for the title",
        "the section on uses, and the boxed warning, on copies",
    ),
    "martin2007": Source(
        "Benzodiazepines in generalized anxiety disorder: heterogeneity of outcomes (2007), "
        "Journal of Psychopharmacology 21:774",
        "https://doi.org/10.1177/0269881107077355",
        "abstract; the stored page shows no authors",
    ),
    "fernandes_gad": Source(
        "Fernandes, Novais, Sousa-Pinto, Soares-da-Silva & Azevedo, Comparative efficacy and "
        "safety of benzodiazepines in generalized anxiety disorder: network meta-analysis",
        "https://doi.org/10.1159/000546269",
        "abstract; the stored pages show neither journal nor year",
    ),
    "long_term_anxiety": Source(
        "Effectiveness and safety of long-term benzodiazepine use in anxiety disorders (2019), "
        "International Clinical Psychopharmacology 34:211",
        "https://pubmed.ncbi.nlm.nih.gov/31274696/",
        "abstract; the stored page shows no authors",
    ),
    "amato2010": Source(
        "Amato, Minozzi, Vecchi & Davoli (2010), Benzodiazepines for alcohol withdrawal, "
        "Cochrane review CD005063",
        "https://doi.org/10.1002/14651858.CD005063.pub3",
        "abstract",
    ),
    "prasad2014": Source(
        "Prasad, Krishnan, Sequeira & Al-Roomi (2014), Anticonvulsant therapy for status "
        "epilepticus, Cochrane review CD003723",
        "https://doi.org/10.1002/14651858.CD003723.pub3",
        "abstract, in French and Spanish, and the English one of the version before",
    ),
    "status_trials": Source(
        "Review of trials in status epilepticus, table 4",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC9217864/table/Tab4",
        "one table; the trial itself appears in it as a number in brackets",
    ),
    "treiman1989": Source(
        "Treiman (1989), Epilepsia 30 Suppl 2:S4",
        "https://doi.org/10.1111/j.1528-1157.1989.tb05824.x",
        "abstract",
    ),
    "premedx": Source(
        "Maurice-Szamburski et al., PremedX trial, JAMA: Effect of sedative premedication on "
        "patient experience after general anesthesia",
        "search the journal for the title",
        "as two news pages give it; not the paper",
    ),
    "walker2009": Source(
        "Walker & Smith (2009), Premedication for anxiety in adult day surgery, Cochrane review "
        "CD002192",
        "https://doi.org/10.1002/14651858.CD002192.pub2",
        "abstract",
    ),
    "neuromuscular_handbook": Source(
        "Handbook after Barash et al., Clinical Anesthesia (2013): chapter on neuromuscular "
        "blocking agents",
        "search for the chapter",
        "its opening paragraph",
    ),
    "asa_sedation": Source(
        "American Society of Anesthesiologists, definition of general anesthesia and levels of "
        "sedation/analgesia",
        "https://www.asahq.org, search for the title",
        "the definitions as four teaching pages print them",
    ),
    "baclofen_page": Source(
        "Page on baclofen in spasticity, after Kita & Goodkin (2000), Drugs 59:487",
        "https://pharmacynotebook.com/pages/neurology/baclofen-in-the-treatment-of-spasticity",
        "the page; not the review it quotes",
    ),
    "tizanidine_page": Source(
        "Page on tizanidine in spasticity, after Wallace (1994), Neurology 44 Suppl 9:s60",
        "https://pharmacynotebook.com/pages/neurology/tizanidine-in-the-treatment-of-spasticity",
        "the page; not the analysis it quotes",
    ),
    "dantrolene_label": Source(
        "US label of dantrolene sodium capsules",
        "https://dailymed.nlm.nih.gov, search for dantrolene",
        "boxed warning and clinical pharmacology, on copies",
    ),
    "donnelly2017": Source(
        "Donnelly, Bracchi, Hewitt, Routledge & Carter (2017), PLoS ONE 12:e0174730",
        "https://doi.org/10.1371/journal.pone.0174730",
        "abstract",
    ),
    "rotterdam_fractures": Source(
        "Benzodiazepine use by the Beers criteria and fractures in the Rotterdam Study",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC2492915",
        "abstract; the stored page shows neither authors nor year",
    ),
    "beers2023": Source(
        "American Geriatrics Society, Beers criteria (2023)",
        "search for the title",
        "the statement on benzodiazepines and muscle relaxants; a table of the 2015 version",
    ),
    "vinkers2012": Source(
        "Vinkers & Olivier (2012), review of tolerance to benzodiazepines",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3321276/",
        "abstract",
    ),
    "griffiths1993": Source(
        "Griffiths et al. (1993), Journal of Pharmacology and Experimental Therapeutics 265:1163",
        "search the journal for volume 265, page 1163",
        "abstract",
    ),
    "park_vigibase": Source(
        "Park S et al. (2024), Pharmaceuticals 17:205",
        "https://doi.org/10.3390/ph17020205",
        "abstract",
    ),
    "lagard2018": Source(
        "Lagard et al. (2018), diazepam and naloxone in tramadol overdose of rats",
        "https://doi.org/10.1080/15563650.2017.1401080",
        "abstract",
    ),
    "tramadol_label": Source(
        "US label of tramadol",
        "https://dailymed.nlm.nih.gov, search for tramadol",
        "extracts on third-party pages; confirm in the current label",
    ),
    "vansteveninck": Source(
        "van Steveninck et al., diazepam and alcohol held at steady levels",
        "search for the first author, diazepam and ethanol",
        "abstract; journal and year were not written down",
    ),
    "cyp_genetics": Source(
        "Diazepam Therapy and CYP2C19 Genotype, Medical Genetics Summaries, NBK379740",
        "https://www.ncbi.nlm.nih.gov/books/NBK379740/",
        "introduction and the table of label statements",
    ),
    "diazepam_pathway": Source(
        "Page on the metabolic pathway of diazepam",
        "search for the title",
        "the page; it names no authors",
    ),
    "ochs1981": Source(
        "Ochs, Greenblatt, Roberts & Dengler (1981), Clinical Pharmacology & Therapeutics 29:671",
        "https://doi.org/10.1038/clpt.1981.94",
        "abstract",
    ),
    "rifampicin1987": Source(
        "The effect of antipyrine and rifampin on the metabolism of diazepam (1987), Clinical "
        "Pharmacology & Therapeutics 42:148",
        "https://doi.org/10.1038/clpt.1987.125",
        "abstract; the stored page shows no authors",
    ),
    "fda_dependence": Source(
        "US Food and Drug Administration (2019), on physical dependence and addiction",
        "search for the Maudsley Deprescribing Guidelines, which quote it",
        "the passage as that book quotes it; not the agency's page",
    ),
    "interactions_review": Source(
        "Benzodiazepine drug-drug interactions commonly occurring in clinical practice",
        "search for the title",
        "abstract; the stored page shows neither authors nor year",
    ),
    "oxazepam_liver": Source(
        "Normal disposition of oxazepam in acute viral hepatitis and cirrhosis",
        "search for the title",
        "abstract; the stored page shows neither authors nor year",
    ),
    "kraus1978": Source(
        "Kraus, Desmond, Marshall, Johnson, Schenker & Wilkinson (1978), Effects of aging and "
        "liver disease on disposition of lorazepam",
        "search for the title",
        "abstract; the year as others cite it",
    ),
    "ochs1986": Source(
        "Ochs, Greenblatt, Verburg-Ochs & Matlis (1986), American Journal of Gastroenterology "
        "81:80",
        "https://pubmed.ncbi.nlm.nih.gov/2867675/",
        "abstract",
    ),
    "temazepam_page": Source(
        "Page on the pharmacokinetics of temazepam, after its label",
        "search for temazepam, pharmacokinetics",
        "the page; not the label",
    ),
    "bupropion_label": Source(
        "US labels of bupropion (Wellbutrin SR; XL, an older version)",
        "https://dailymed.nlm.nih.gov, search for bupropion",
        "extracts on third-party pages; confirm in the current label",
    ),
    "kotlyar2005": Source(
        "Kotlyar et al. (2005), bupropion and the enzyme CYP2D6",
        "https://doi.org/10.1097/01.jcp.0000162805.46453.e3",
        "abstract",
    ),
    "tramadol_nursing_homes": Source(
        "Nursing-home study of tramadol with antidepressants, Neurology (Wei)",
        "search the journal for tramadol and CYP2D6",
        "a news item that quotes it; not the paper",
    ),
    "naloxone_page": Source(
        "Health plan page on opioids together with benzodiazepines (2024 copy)",
        "https://thealliance.health/dangers-of-drug-overdose-from-opioids-and-benzodiazepines/",
        "the page; and a training page that says the same",
    ),
    "dolovich": Source(
        "Dolovich et al., Benzodiazepine use in pregnancy and major malformations or oral cleft, "
        "BMJ",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC31092",
        "abstract; its author as a label cites it",
    ),
    "grigoriadis2020": Source(
        "Grigoriadis et al., Pregnancy and delivery outcomes following benzodiazepine exposure: "
        "a systematic review and meta-analysis",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7658418/",
        "abstract",
    ),
    "sheehy2019": Source(
        "Sheehy et al. (2019), JAMA Psychiatry 76:948",
        "search the journal for volume 76, page 948",
        "key points and the opening of the abstract",
    ),
    "mhra_pregnancy": Source(
        "MHRA learning module on benzodiazepines, section Pregnancy and breastfeeding",
        "https://cpd.mhra.gov.uk/benzodiazepines/CON234573_15",
        "the section, cut off before its end",
    ),
    "lactmed": Source(
        "LactMed (Drugs and Lactation Database), Diazepam",
        "https://www.ncbi.nlm.nih.gov/books, search LactMed for diazepam",
        "the summary",
    ),
    "korttila1975": Source(
        "Korttila & Linnoila (1975), British Journal of Anaesthesia 47:857",
        "https://doi.org/10.1093/bja/47.8.857",
        "abstract",
    ),
    "magnussen1979": Source(
        "Magnussen, Oxlund, Alsbirk & Arnold (1979), Absorption of diazepam in man following "
        "rectal and parenteral administration",
        "search for the title",
        "abstract",
    ),
    "ivaturi2013": Source(
        "Ivaturi, Kriel, Brundage, Loewen, Mansbach & Cloyd (2013), Epilepsy Research 103:254",
        "https://experts.umn.edu/en/publications/bioavailability-of-intranasal-vs-rectal-diazepam",
        "abstract",
    ),
    "agarwal2013": Source(
        "Agarwal, Kriel, Brundage, Ivaturi & Cloyd (2013), Epilepsy Research 105:362",
        "search the journal for volume 105, page 362",
        "abstract",
    ),
    "incb_green_list": Source(
        "International Narcotics Control Board, List of psychotropic substances under "
        "international control (Green List), 30th edition (2019)",
        "https://www.incb.org, search for Green List",
        "its opening; that diazepam stands in Schedule IV was read on another page",
    ),
    "zdrug_page": Source(
        "Teaching page on zolpidem, zaleplon and eszopiclone",
        "https://pixorize.com/view/5981",
        "the page's key points",
    ),
    "diazepam_injection_label": Source(
        "US label of diazepam injection",
        "https://dailymed.nlm.nih.gov, search for diazepam injection",
        "boxed warning and adverse reactions, and the rules of injecting as two pages quote them",
    ),
    "friedman2017_counts": Source(
        "News pages on Friedman et al. (2017): adverse events in each group",
        "search for diazepam, naproxen and low back pain, consultant360 and empr",
        "two pages that give the counts; not the paper's table",
    ),
    "crestani2002": Source(
        "Crestani et al. (2002), on α5 GABA-A receptors and trace conditioning",
        "search for the first author and the year",
        "one sentence that cites it; not the paper",
    ),
    "nociceptor_alpha2": Source(
        "Study of mice without α2 GABA-A receptors in pain-sensing nerve cells",
        "search for presynaptic inhibition, α2 and nociceptors",
        "abstract; authors, journal and year were not written down",
    ),
    # network
    "brette2007": Source(
        "Brette et al. (2007), Journal of Computational Neuroscience 23:349; ModelDB 83319, COBA",
        "https://modeldb.science/83319",
        "the program's values; not the paper",
    ),
    "osb_wang_buzsaki": Source(
        "Open Source Brain, WangBuzsaki1996 (model of Wang & Buzsáki, Journal of Neuroscience "
        "16:6402, 1996)",
        "https://github.com/OpenSourceBrain/WangBuzsaki1996",
        "the program's equations and values; of the paper its abstract",
    ),
    "jensen2005": Source(
        "Jensen, Goel, Kopell, Pohja, Hari & Ermentrout (2005), NeuroImage",
        "https://doi.org/10.1016/j.neuroimage.2005.02.008",
        "abstract of a report by the same authors on the same eight people, and a summary",
    ),
    "midazolam_beta": Source(
        "EEG of healthy adults after midazolam, beside that of Dup15q syndrome",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6609401/, figure 4",
        "one figure legend; the stored page shows no authors",
    ),
    "lozano2014": Source(
        "Lozano-Soldevilla, ter Huurne, Cools & Jensen (2014), Current Biology",
        "https://doi.org/10.1016/j.cub.2014.10.017",
        "highlights and the start of the summary; no frequency was in them",
    ),
    "attention_eeg": Source(
        "Diazepam-induced changes in EEG oscillations during performance of a sustained "
        "attention task",
        "search for the title",
        "abstract; the stored page shows no authors",
    ),
    "devisser2003": Source(
        "de Visser et al. (2003), British Journal of Clinical Pharmacology",
        "https://doi.org/10.1046/j.1365-2125.2002.t01-10-01714.x",
        "abstract",
    ),
    "asa_continuum": Source(
        "American Society of Anesthesiologists, Continuum of depth of sedation: definition of "
        "general anesthesia and levels of sedation/analgesia",
        "search the society's pages for the title",
        "the table as three other pages print it; not the society's page",
    ),
    "atack2011": Source(
        "Atack et al. (2011), Journal of Psychopharmacology 25:314",
        "https://doi.org/10.1177/0269881109354927",
        "abstract",
    ),
    # reflex
    "clonus_program": Source(
        "A public program of clonus, written with Brian2: spindle formula and constants",
        "search public code for Brian2, clonus and muscle spindle",
        "the program's values; the stored page names no author",
    ),
    "prochazka1998": Source(
        "Prochazka & Gorassini (1998), Journal of Physiology 507:277",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2230775/",
        "abstract",
    ),
    "soleus_latency": Source(
        "Short-latency stretch reflex of the human soleus in gait (1996), Journal of "
        "Neurophysiology 76:1112",
        "search the journal for volume 76, page 1112",
        "abstract; authors not seen; the words of the title are ours",
    ),
    "vandervoort": Source(
        "Contraction times of the human triceps surae (soleus, medial and lateral "
        "gastrocnemius), McMaster University",
        "search for contraction times of human soleus and gastrocnemius",
        "abstract; authors not seen; the words of the title are ours",
    ),
    "triceps1982": Source(
        "Twitch of the human triceps surae (1982), Journal of Applied Physiology 52:1636",
        "https://doi.org/10.1152/jappl.1982.52.6.1636",
        "abstract; authors not seen; the words of the title are ours",
    ),
    "wallace2005": Source(
        "Wallace, Ross & Thomas (2005), Journal of Applied Physiology 99:2166",
        "search the journal for volume 99, page 2166",
        "abstract",
    ),
    "hidler_rymer": Source(
        "Hidler & Rymer, Clonus in spastic subjects: a stable limit cycle? (conference), and "
        "their simulation study of 1999",
        "search for the title",
        "abstracts",
    ),
    "plantier2019": Source(
        "Plantier et al. (2019), eLife 8:e51404",
        "https://doi.org/10.7554/eLife.51404",
        "read in full, but for the data in its spreadsheets",
    ),
    "diazepam_ankle": Source(
        "Effect of diazepam and desmethyldiazepam in spasticity and rigidity",
        "https://scilit.net/publications/57b2c90e653dcf35b1e1c88aff0fc62a",
        "abstract; the stored page shows no authors; its unit of concentration is a slip",
    ),
    "milanov1992": Source(
        "Milanov (1992), Acta Neurologica Belgica 92:5",
        "https://pubmed.ncbi.nlm.nih.gov/1347669/",
        "abstract",
    ),
    "verrier_vibration": Source(
        "Verrier, MacLeod & Ashby, on diazepam and vibratory inhibition in complete and "
        "incomplete spinal lesions, Canadian Journal of Neurological Sciences",
        "https://doi.org/10.1017/s0317167100020229",
        "abstract; year not seen; the words of the title are ours",
    ),
    "isoflurane1997": Source(
        "Isoflurane and the H reflex (1997), Anesthesiology 86:302",
        "search the journal for volume 86, page 302",
        "abstract; authors not seen; the words of the title are ours",
    ),
    "presynaptic_review": Source(
        "A review of benzodiazepines in the spinal cord that cites 18 works of 1969 to 1979, as "
        "quoted on the page of citations of a study of D-40TA",
        "search for effects of new s-triazolobenzodiazepine D-40TA",
        "one quoted passage; its authors were not shown",
    ),
    "kaieda1981": Source(
        "Kaieda, Maekawa, Takeshita, Maruyama, Shimizu & Shimoji (1981), Anesthesia & Analgesia "
        "60:197",
        "https://pubmed.ncbi.nlm.nih.gov/7193997/",
        "abstract",
    ),
    "hari2022": Source(
        "Hari et al. (2022), on GABA and the branch points of sensory axons in the spinal cord",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC10042549/",
        "abstract; the words of the title are ours",
    ),
    "lucas_osma2018": Source(
        "Lucas-Osma et al. (2018), on α5 receptors at the nodes of sensory axons",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6337028/",
        "abstract; the words of the title are ours",
    ),
    "epidural_midazolam": Source(
        "Direct spinal effect of a benzodiazepine (midazolam) on spasticity in man",
        "https://scilit.com/publications/302dcde60d832203ff435129cf2a080a",
        "abstract; the stored page shows no authors",
    ),
    "mahrous2024": Source(
        "Mahrous et al. (2024), Journal of Neuroscience",
        "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC10851678/",
        "abstract",
    ),
    "boulenguez2010": Source(
        "Boulenguez et al. (2010), Nature Medicine 16:302",
        "https://pubmed.ncbi.nlm.nih.gov/20190766/",
        "abstract; no potential in mV was visible",
    ),
    "takano1978": Source(
        "Takano et al. (1978), Naunyn-Schmiedeberg's Archives of Pharmacology 302:91",
        "https://doi.org/10.1007/BF00586603",
        "abstract",
    ),
    "transection1968": Source(
        "Supraspinal locus of action of diazepam in decerebrate cats (1968), Journal of "
        "Pharmacology and Experimental Therapeutics 163:439",
        "https://jpet.aspetjournals.org/content/163/2/439",
        "abstract; authors not seen; the words of the title are ours",
    ),
    "tseng1971": Source(
        "Tseng & Wang (1971), Journal of Pharmacology and Experimental Therapeutics 178:350",
        "http://jpet.aspetjournals.org/content/178/2/350.short",
        "abstract",
    ),
    "muscle1976": Source(
        "Verrier, Ashby & MacLeod (1976), American Journal of Physical Medicine 55:184",
        "search the journal for volume 55, page 184",
        "abstract",
    ),
}
