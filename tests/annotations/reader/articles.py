"""Test articles: invented people and places, our own words."""

NEWS = """Velm closes its harbour after storm

VELM, March 4 (OPA) — The harbour of Velm will stay shut until Friday, the city's harbour board said on Monday, after
a storm tore away forty metres of the eastern pier.

“Nobody sails before the divers have been down,” said Ingrid Okafor, who leads the board. “I will not count
on luck twice.”

Fishermen disagreed. Tomas Brandl, whose two boats lie behind the broken wall, called the decision “a gift to
the ports in the south.”

According to the weather office, winds reached 140 kilometres an hour on Sunday night.

Mayor Ana Ruiz told reporters that the city would pay for the repairs, and that she had asked the government for help.
She declined to say how much.

The ministry of transport did not answer a request for comment.
""".replace("storm tore", "storm tore")

LATER = """A second storm is expected on Thursday. Brandl said he would move his boats to Orlen by then.

Okafor warned that the western pier was weaker than it looked.

“We built it in a hurry, and we knew it,” she said.
"""

FIRST_PERSON = """Statement by Prime Minister Ana Ruiz on the Harbour of Velm

I am asking Parliament to release forty million crowns for the harbour of Velm without delay.

I promised the people of Velm on Sunday night that they would not pay for this storm alone, and I stand by that promise.

The harbour board has assured me that the western pier is safe.
"""

TRANSCRIPT = """Briefing by the Spokeswoman of the Harbour Board

MS. OKAFOR:  Good morning. Forty ships have been waiting since Sunday.

The board meets again tonight, and the mayor has told us that she will come.

Q  Will the pilots go back to work?

MS. OKAFOR:  Ask the pilots. I will say that nobody has asked them to sail in this.

Q  Thank you.
"""
