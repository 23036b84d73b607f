/**
 * Where the rules come from, as a reader would look it up.
 *
 * "Digest" marks a source read only second-hand; "convention" a limit without a published source.
 */
export const SOURCES = {
  convention: 'Convention, unverified',
  calculation: 'Calculation and simulation made for this project, not published',
  barrett1992:
    'Jerk-locked averaging: technique and application. J Clin Neurophysiol 1992;9:495-508, https://pubmed.ncbi.nlm.nih.gov/1464676/',
  bhidayasiri2012:
    'Bhidayasiri, Tarsy. Brainstem myoclonus, 2012, https://doi.org/10.1007/978-1-60327-426-5_84',
  brown1991:
    'Brown et al. The hyperekplexias. Brain 1991;114:1903-1928, https://pubmed.ncbi.nlm.nih.gov/1884185/',
  brown1996:
    'Brown, Marsden. Rhythmic cortical and muscle discharge in cortical myoclonus, 1996, https://pubmed.ncbi.nlm.nih.gov/8813293/',
  caviness2003:
    'Caviness et al. Mov Disord 2003;18:1157-1162, https://mayoclinic.elsevierpure.com/en/publications/abnormal-corticomuscular-coherence-is-associated-with-the-small-a',
  collins2020:
    'Collins, Brown, Baker. Mov Disord Clin Pract 2020;7:827-833, https://eprints.ncl.ac.uk/270975',
  demura2022:
    'Demura et al. J Clin Neurophysiol 2024;41:285-290, https://pmc.ncbi.nlm.nih.gov/articles/PMC10898544',
  erro2013: 'Erro et al. Mov Disord 2013;28:1868-1873, https://pubmed.ncbi.nlm.nih.gov/24105950/',
  hallett1979:
    'Hallett et al. Cortical reflex myoclonus. Neurology 1979, https://scilit.net/publications/fb3f3723673b1407441ebeedbbc80682',
  korea2003:
    'Propriospinal myoclonus, 7 patients. J Korean Neurol Assoc 2003;21:82-88, https://koreamed.org/SearchBasic.php?RID=1616353',
  kowalski2021:
    'Kowalski, Catelli, Lamontagne. J Funct Morphol Kinesiol 2021;6:70, https://doi.org/10.3390/jfmk6030070',
  latorre2023:
    'Latorre et al. Clin Neurophysiol 2023;156:125-139 (abstract; numbers from a digest), https://discovery.ucl.ac.uk/id/eprint/10181432',
  mdsPilot:
    'MDS abstract, The burst duration in cortical myoclonus patients: what is the cut-off, https://mdsabstracts.org/abstract/the-burst-duration-in-cortical-myoclonus-patients-what-is-the-cut-off',
  meppelink2016:
    'Meppelink et al. Parkinsonism Relat Disord 2016;31:116-118, https://pmc.ncbi.nlm.nih.gov/articles/PMC5120690',
  orthostatic:
    'MDS abstract, automated orthostatic myoclonus bursts, https://www.mdsabstracts.org/?p=28689',
  panyakaew2016:
    'Panyakaew, Cho, Hallett. Clin Neurophysiol Pract 2016;1:33-37, https://doaj.org/article/cf22742530ff45ac914f2f2b4ca7831b',
  pollini:
    'Pollini et al. Negative myoclonus in progressive myoclonus ataxia, https://research.rug.nl/nl/publications/negative-myoclonus-neurophysiological-study-and-clinical-impact-i',
  postAnoxic1991:
    'Postanoxic encephalopathy with cortical action and reticular reflex myoclonus. Mov Disord 1991;6:139-144, https://pubmed.ncbi.nlm.nih.gov/1905387/',
  propriospinal1995:
    'Propriospinal myoclonus. Clin Neurosci 1995;3:219-222, https://pubmed.ncbi.nlm.nih.gov/8891395/',
  riva2024:
    'Riva et al. Epilepsia Open 2024 (digest), http://globalauthorid.com/WebPortal/ArticleView?wd=738CA3F32DBBA663FD26CC7367C66A3E64B20C404EA6CED4',
  rothwell1996:
    'Brainstem myoclonus review, 1996, https://acnpsearch.tweb-dev.unibo.it/singlejournalindex/20846985',
  rubboli:
    'Rubboli et al. Negative myoclonus: an overview, https://read.qxmd.com/read/17336779/negative-myoclonus-an-overview-of-its-clinical-features-pathophysiological-mechanisms-and-management',
  serafini2013:
    'Serafini et al. Epilepsy Behav 2013, https://moh-it.elsevierpure.com/en/publications/neurophysiology-of-juvenile-myoclonic-epilepsy',
  silentPeriod2023: 'Clin Neurophysiol 2023;156:166-174, https://pubmed.ncbi.nlm.nih.gov/37952446/',
  terada1995: 'Terada et al. JNNP 1995;58:745, https://jnnp.bmj.com/content/58/6/745',
  thompson1992:
    'Thompson et al. Mov Disord 1992;7:257-262, https://www.cun.es/en/research/scientific-publications/voluntary-stimulus-sensitive-jerks-and-jumps-mimicking-myoclonus-or-pathological-startle-syndromes',
  thompson1994:
    'Thompson et al. Corticobasal degeneration, 14 patients, 1994, https://www.neuroscience.ox.ac.uk/publications/368991',
  cReflexTeaching:
    'Teaching page on the C-reflex, http://nasafordoctors.co.za/articles.php?cid=4&id=7&aid=171',
  vanDerSalm2010:
    'van der Salm et al. J Neurol 2010;257:1349-1355, https://link.springer.com/article/10.1007/s00415-010-5531-6',
  vanDerSalm2012:
    'van der Salm et al. JNNP 2012;83:1162-1167, http://jnnp.bmj.com/content/83/12/1162.abstract',
  vanDerVeen2024:
    'van der Veen et al. 2024 (digest only), https://www.crosschannel.uk/burst-duration',
  vanRootselaar2006:
    'van Rootselaar et al. Mov Disord 2006;21:215-222, https://ora.ox.ac.uk/objects/uuid:ee7dad2d-221e-4e60-9bd4-c37e26889dfc',
} as const;

/** Several sources as one readable line. */
export function citeSources(...names: readonly (keyof typeof SOURCES)[]): string {
  return names.map((name) => SOURCES[name]).join('; ');
}
