/** What must be ruled out before muscles are thought of, by group of regions. */
export const REGION_CAUTIONS: Readonly<Record<string, string>> = {
  head: 'A sudden headache that is the worst you have ever had, or a headache with fever, a stiff neck, confusion, weakness, or trouble seeing or speaking, is an emergency. Over the age of 50, a new headache at the temple with pain on chewing needs a doctor the same day.',
  chest:
    'Chest pain may come from the heart or lungs. Tight, heavy or spreading pain, or pain with breathlessness, sweating or faintness, is an emergency: call for help first.',
  abdomen:
    'Pain in the abdomen may come from an organ inside it. Severe or growing pain, a hard belly, fever, blood in vomit or stool, or pain during pregnancy needs a doctor at once.',
  'lower-back':
    'Numbness between the legs, new trouble with holding or passing urine or stool, or weakness in both legs is an emergency. Back pain with fever, after a bad fall, or with a history of cancer needs a doctor soon.',
  pelvis:
    'Numbness between the legs, or new trouble with holding or passing urine or stool, is an emergency. Sudden pain in a testicle, bleeding, or pain in pregnancy needs a doctor at once.',
  calf: 'One calf that is swollen, warm or newly tender may hold a blood clot. Have it seen the same day and before any massage or needling. With chest pain or breathlessness, call for emergency help.',
};
