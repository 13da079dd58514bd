"""Verbs that attribute words to a speaker, as they come out of a French text."""

from __future__ import annotations

# Past and present of what French writes after a quotation, in literal and in proper English.
VERBS = (
    r"(?:sa(?:id|ys)|add(?:ed|s)|answer(?:ed|s)|repl(?:ied|ies)|respond(?:ed|s)|retort(?:ed|s)|explain(?:ed|s)|recall(?:ed|s)|"
    r"remind(?:ed|s)|remember(?:ed|s)|assur(?:ed|es)|insist(?:ed|s)|indicat(?:ed|es)|specif(?:ied|ies)|precis(?:ed|es)|clarif(?:ied|ies)|"
    r"launch(?:ed|es)|not(?:ed|es)|observ(?:ed|es)|remark(?:ed|s)|point(?:ed|s)[ ]out|underlin(?:ed|es)|stress(?:ed|es)|emphasi[sz](?:ed|es)|"
    r"highlight(?:ed|s)|affirm(?:ed|s)|assert(?:ed|s)|claim(?:ed|s)|declar(?:ed|es)|announc(?:ed|es)|warn(?:ed|s)|alert(?:ed|s)|denounc(?:ed|es)|"
    r"deplor(?:ed|es)|regret(?:ted|s)|lament(?:ed|s)|complain(?:ed|s)|protest(?:ed|s)|castigat(?:ed|es)|tackl(?:ed|es)|hammer(?:ed|s)|pound(?:ed|s)|"
    r"storm(?:ed|s)|fum(?:ed|es)|thunder(?:ed|s)|rag(?:ed|es)|joke(?:d|s)|quip(?:ped|s)|smil(?:ed|es)|laugh(?:ed|s)|sigh(?:ed|s)|slip(?:ped|s)|"
    r"whisper(?:ed|s)|murmur(?:ed|s)|confid(?:ed|es)|admit(?:ted|s)|acknowledg(?:ed|es)|recogni[sz](?:ed|es)|conced(?:ed|es)|confess(?:ed|es)|"
    r"believ(?:ed|es)|estimat(?:ed|es)|consider(?:ed|s)|judg(?:ed|es)|think(?:s)?|thought|summari[sz](?:ed|es)|sum(?:med|s)[ ]up|conclud(?:ed|es)|"
    r"continu(?:ed|es)|pursu(?:ed|es)|resum(?:ed|es)|chain(?:ed|s)|report(?:ed|s)|testif(?:ied|ies)|tells?|told|relat(?:ed|es)|recount(?:ed|s)|"
    r"narrat(?:ed|es)|describ(?:ed|es)|analy[sz](?:ed|es)|nuanc(?:ed|es)|temper(?:ed|s)|detail(?:ed|s)|argu(?:ed|es)|plead(?:ed|s)|promis(?:ed|es)|"
    r"exclaim(?:ed|s)|react(?:ed|s)|rejoic(?:ed|es)|marvel(?:led|ed|s)|enthus(?:ed|es)|congratulat(?:ed|es)|welcom(?:ed|es)|worr(?:ied|ies)|"
    r"ask(?:ed|s)|wonder(?:ed|s)|question(?:ed|s)|ironi[sz](?:ed|es)|mock(?:ed|s)|persist(?:ed|s)|maintain(?:ed|s)|repeat(?:ed|s)|reiterat(?:ed|es)|"
    r"writ(?:es|ten)|wrote|tweet(?:ed|s)|post(?:ed|s)|comment(?:ed|s)|suggest(?:ed|s)|advanc(?:ed|es)|evok(?:ed|es)|mention(?:ed|s)|pest(?:ed|s)?)"
)
