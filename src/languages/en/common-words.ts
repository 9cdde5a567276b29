/** Words in front of a figure that are no part of a name, however they are written: `About 30`, `Since 2019`. */
export const EN_COMMON_WORDS: readonly string[] = `
the a an in by since about over at of these all only just with from to for and or but some nearly
almost between around up more less fewer most last next another his her their our its my your that
this those has have had was were is are be used using added on as when if while after before until
than then both each every per where which who we they he she it i you there here so not no can could
will would should may might must did do does into out down off also even still now today total
totals among within under above below through during roughly approximately exactly because although
though like plus minus times equals via across additional make take get give got took made sold
bought won lost hit scored reached what how why yes
`
  .trim()
  .split(/\s+/);
