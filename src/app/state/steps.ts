/** The steps of the workspace, in the order in which a neurophysiologist thinks. */
export const STEPS = [
  { id: 'recording', title: 'Recording', question: 'Is this the right recording?' },
  { id: 'channels', title: 'Channels', question: 'What is what?' },
  { id: 'polygraph', title: 'Polygraph', question: 'Can I see it?' },
  { id: 'jerks', title: 'Jerks', question: 'What happened when?' },
  { id: 'bursts', title: 'Bursts', question: 'How long?' },
  { id: 'back-average', title: 'Back-average', question: 'Does the cortex fire first?' },
  { id: 'findings', title: 'Findings', question: 'What speaks for what?' },
  { id: 'compare', title: 'Compare', question: 'How do two results differ?' },
] as const;

export type StepId = (typeof STEPS)[number]['id'];
