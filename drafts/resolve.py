import re,subprocess
def both(p):
    s=open(p).read()
    s=re.sub(r'<<<<<<< [^\n]*\n(.*?)=======\n(.*?)>>>>>>> [^\n]*\n',lambda m:m[1]+m[2],s,flags=re.S)
    open(p,'w').write(s)
# paper.rs
s=open('documents/src/paper.rs').read()
m=re.search(r'<<<<<<< [^\n]*\n(.*?)=======\n(.*?)>>>>>>> [^\n]*\n',s,re.S)
names=sorted({n.strip() for n in (m[1]+m[2]).replace('\n',' ').split(',') if n.strip()})
s=s[:m.start()]+'    '+', '.join(names)+',\n'+s[m.end():]
open('documents/src/paper.rs','w').write(s); both('documents/src/paper.rs')
# shell.ts
s=subprocess.run(['git','show','main:ui/src/api/shell.ts'],capture_output=True,text=True).stdout
s=s.replace("  OneMeeting,\n","  OneMeeting,\n  OneSurvey,\n",1).replace("  sip_paper:","  survey_paper: { input: OneSurvey; output: FileContent };\n  sip_paper:",1)
open('ui/src/api/shell.ts','w').write(s)
